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
import vn.tindan.cases.CaseWork;

/** What officers do with a case: each step is a noun under it. */
@Controller
@RequestMapping("/office/cases/{id}")
class CaseWorkController {

    private final CaseWork work;
    private final CasePage page;

    CaseWorkController(CaseWork work, CasePage page) {
        this.work = work;
        this.page = page;
    }

    @ModelAttribute
    CaseWork.Handle handle(@AuthenticationPrincipal Account officer, @PathVariable UUID id, @RequestParam int version) {
        return new CaseWork.Handle(officer.jurisdiction(), id, version);
    }

    @PostMapping("/subjects")
    String addSubject(
            @ModelAttribute CaseWork.Handle handle,
            @Valid @ModelAttribute("subjectForm") StepForms.SubjectForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        boolean done = CasePage.done(errors, "actedOn", () -> work.addSubject(handle, form.toSubject()));
        return done ? saved(handle, redirect) : page.show(handle.jurisdiction(), handle.file(), true, model);
    }

    @PostMapping("/acts")
    String recordAct(
            @ModelAttribute CaseWork.Handle handle,
            @Valid @ModelAttribute("actForm") StepForms.ActForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        boolean done = CasePage.done(
                errors,
                "newActOn",
                () -> work.recordAct(
                        handle, requireNonNull(form.person()), requireNonNull(form.newAct()), form.newActOn()));
        return done ? saved(handle, redirect) : page.show(handle.jurisdiction(), handle.file(), true, model);
    }

    @PostMapping("/seizures")
    String addSeizure(
            @ModelAttribute CaseWork.Handle handle,
            @Valid @ModelAttribute("seizureForm") StepForms.SeizureForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var amount = TypedQuantity.parse(form.quantity() == null ? "" : form.quantity());
        if (amount.isEmpty()) {
            CasePage.reject(errors, "quantity", "cases.seizure.quantity.unclear");
        }
        boolean done =
                CasePage.done(errors, "quantity", () -> work.addSeizure(handle, form.toSeizure(amount.orElseThrow())));
        return done ? saved(handle, redirect) : page.show(handle.jurisdiction(), handle.file(), true, model);
    }

    @PostMapping("/tips")
    String linkTip(
            @ModelAttribute CaseWork.Handle handle,
            @Valid @ModelAttribute("tipForm") StepForms.TipForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        boolean done = CasePage.done(
                errors,
                "tipNumber",
                () -> work.linkTip(handle, requireNonNull(form.tipNumber()), requireNonNull(form.part())));
        return done ? saved(handle, redirect) : page.show(handle.jurisdiction(), handle.file(), true, model);
    }

    @PostMapping("/tips/{tip}/removal")
    String unlinkTip(@ModelAttribute CaseWork.Handle handle, @PathVariable UUID tip, RedirectAttributes redirect) {
        work.unlinkTip(handle, tip);
        return saved(handle, redirect);
    }

    @PostMapping("/classification")
    String classify(
            @ModelAttribute CaseWork.Handle handle,
            @Valid @ModelAttribute("classificationForm") StepForms.ClassificationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (form.offenceGroup() != null && !form.offenceGroup().belongsHere()) {
            CasePage.reject(errors, "offenceGroup", "cases.rule.national-security");
        }
        boolean done = CasePage.done(
                errors, "gangDismantledOn", () -> work.classify(handle, form.toClassification(), form.reason()));
        return done ? saved(handle, redirect) : page.show(handle.jurisdiction(), handle.file(), true, model);
    }

    @PostMapping("/clearing")
    String clear(
            @ModelAttribute CaseWork.Handle handle,
            @Valid @ModelAttribute("clearingForm") StepForms.ClearingForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        boolean done = CasePage.done(
                errors,
                "clearedOn",
                () -> work.clear(
                        handle,
                        requireNonNull(form.clearedOn()),
                        requireNonNull(form.answer()).strip()));
        return done ? saved(handle, redirect) : page.show(handle.jurisdiction(), handle.file(), true, model);
    }

    @PostMapping("/reopening")
    String reopen(
            @ModelAttribute CaseWork.Handle handle,
            @Valid @ModelAttribute("reopeningForm") StepForms.ReopeningForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        boolean done = CasePage.done(
                errors,
                "reason",
                () -> work.reopen(handle, requireNonNull(form.reason()).strip()));
        return done ? saved(handle, redirect) : page.show(handle.jurisdiction(), handle.file(), true, model);
    }

    private static String saved(CaseWork.Handle handle, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", "cases.notice.saved");
        return "redirect:/office/cases/" + handle.file();
    }
}
