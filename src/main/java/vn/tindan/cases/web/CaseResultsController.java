package vn.tindan.cases.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Account;
import vn.tindan.cases.CaseMerging;
import vn.tindan.cases.CaseWork;

/** What a case is part of and led to: a special project, gangs dismantled, another case that is the same. */
@Controller
@RequestMapping("/office/cases/{id}")
class CaseResultsController {

    private final CaseWork work;
    private final CaseMerging merging;
    private final CasePage page;

    CaseResultsController(CaseWork work, CaseMerging merging, CasePage page) {
        this.work = work;
        this.merging = merging;
        this.page = page;
    }

    @ModelAttribute
    CaseWork.Handle handle(@AuthenticationPrincipal Account officer, @PathVariable UUID id, @RequestParam int version) {
        return new CaseWork.Handle(officer.jurisdiction(), id, version);
    }

    @PostMapping("/gangs")
    String gangs(
            @ModelAttribute CaseWork.Handle handle,
            @Valid @ModelAttribute("gangsForm") EntryForms.GangsForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        boolean done =
                CasePage.done(errors, "gangs", () -> work.recordGangs(handle, form.gangDismantledOn(), form.number()));
        return page.after(done, handle, model, redirect);
    }

    @PostMapping("/project")
    String begin(
            @ModelAttribute CaseWork.Handle handle,
            @Valid @ModelAttribute("projectForm") EntryForms.ProjectForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        boolean done = CasePage.done(
                errors,
                "projectSince",
                () -> work.beginProject(
                        handle, requireNonNull(form.projectName()).strip(), requireNonNull(form.projectSince())));
        return page.after(done, handle, model, redirect);
    }

    @PostMapping("/project/end")
    String end(
            @ModelAttribute CaseWork.Handle handle,
            @Valid @ModelAttribute("projectEndForm") EntryForms.ProjectEndForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        boolean done = CasePage.done(
                errors, "projectUntil", () -> work.endProject(handle, requireNonNull(form.projectUntil())));
        return page.after(done, handle, model, redirect);
    }

    @PostMapping("/project/withdrawal")
    String withdraw(@ModelAttribute CaseWork.Handle handle, Model model, RedirectAttributes redirect) {
        work.withdrawProject(handle);
        return page.after(true, handle, model, redirect);
    }

    @PostMapping("/mergings")
    String merge(
            @ModelAttribute CaseWork.Handle handle,
            @Valid @ModelAttribute("mergingForm") EntryForms.MergingForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        boolean done = CasePage.done(
                errors,
                "caseNumber",
                () -> merging.merge(
                        handle,
                        requireNonNull(form.caseNumber()),
                        requireNonNull(form.sameBecause()).strip()));
        return page.after(done, handle, model, redirect);
    }

    @PostMapping("/mergings/{merged}/removal")
    String part(
            @ModelAttribute CaseWork.Handle handle,
            @PathVariable UUID merged,
            @Valid @ModelAttribute("partingForm") EntryForms.ReasonForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        boolean done = CasePage.done(errors, "reason", () -> merging.part(handle, merged, form.why()));
        return page.after(done, handle, model, redirect);
    }
}
