package vn.tindan.cases.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Account;
import vn.tindan.cases.CaseList;
import vn.tindan.cases.CaseOpening;
import vn.tindan.cases.terms.CaseStatus;
import vn.tindan.cases.terms.OffenceGroup;

/** Where officers look for cases, open one, and read it. */
@Controller
class CasesController {

    private final CaseList list;
    private final CaseOpening opening;
    private final OpeningPage openingPage;
    private final CasePage casePage;

    CasesController(CaseList list, CaseOpening opening, OpeningPage openingPage, CasePage casePage) {
        this.list = list;
        this.opening = opening;
        this.openingPage = openingPage;
        this.casePage = casePage;
    }

    @GetMapping("/office/cases")
    String list(
            @AuthenticationPrincipal Account officer,
            @RequestParam @Nullable CaseStatus status,
            @RequestParam @Nullable OffenceGroup group,
            @RequestParam @Nullable UUID tip,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var filter = new CaseList.Filter(status, group, tip, Math.max(0, page));
        model.addAttribute("page", list.list(officer.jurisdiction(), filter));
        model.addAttribute("filter", filter);
        model.addAttribute("statuses", CaseStatus.values());
        model.addAttribute("groups", OffenceGroup.values());
        model.addAttribute("mayHandle", CasePage.mayHandle(officer));
        return "cases/list";
    }

    @GetMapping("/office/cases/new")
    String blank(@AuthenticationPrincipal Account officer, @RequestParam @Nullable UUID tip, Model model) {
        model.addAttribute("form", openingPage.blank(officer, tip));
        return openingPage.show(officer, tip, CasePage.mayHandle(officer), model);
    }

    @PostMapping("/office/cases")
    String open(
            @AuthenticationPrincipal Account officer,
            @Valid @ModelAttribute("form") CaseForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var chosen = openingPage.settle(form, errors);
        if (CasePage.done(errors, "discoveredOn", () -> opening.open(officer.jurisdiction(), form.toDraft(chosen)))) {
            redirect.addFlashAttribute("notice", "cases.notice.opened");
            return "redirect:/office/cases/" + form.caseId();
        }
        return openingPage.show(officer, form.tip(), true, model);
    }

    @GetMapping("/office/cases/{id}")
    String show(@AuthenticationPrincipal Account officer, @PathVariable UUID id, Model model) {
        return casePage.show(officer.jurisdiction(), id, CasePage.mayHandle(officer), model);
    }
}
