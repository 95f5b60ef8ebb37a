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
import vn.tindan.cases.CasePersons;
import vn.tindan.cases.CaseThings;
import vn.tindan.cases.CaseWork;

/** What officers do with a case: each step is a noun under it. */
@Controller
@RequestMapping("/office/cases/{id}")
class CaseWorkController {

    private final CaseWork work;
    private final CasePersons persons;
    private final CaseThings things;
    private final OffenceChoice offences;
    private final CasePage page;

    CaseWorkController(CaseWork work, CasePersons persons, CaseThings things, OffenceChoice offences, CasePage page) {
        this.offences = offences;
        this.work = work;
        this.persons = persons;
        this.things = things;
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
        boolean done = CasePage.done(errors, "actedOn", () -> persons.add(handle, form.toSubject()));
        return page.after(done, handle, model, redirect);
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
                () -> persons.recordAct(
                        handle, requireNonNull(form.person()), requireNonNull(form.newAct()), form.newActOn()));
        return page.after(done, handle, model, redirect);
    }

    @PostMapping("/seizures")
    String addSeizure(
            @ModelAttribute CaseWork.Handle handle,
            @Valid @ModelAttribute("seizureForm") StepForms.SeizureForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var amount = form.amount(errors);
        boolean done =
                CasePage.done(errors, "quantity", () -> things.add(handle, form.toSeizure(amount.orElseThrow())));
        return page.after(done, handle, model, redirect);
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
        return page.after(done, handle, model, redirect);
    }

    @PostMapping("/tips/{tip}/removal")
    String unlinkTip(@ModelAttribute CaseWork.Handle handle, @PathVariable UUID tip, RedirectAttributes redirect) {
        work.unlinkTip(handle, tip);
        return CasePage.saved(redirect, "/office/cases/" + handle.file());
    }

    @PostMapping("/classification")
    String classify(
            @ModelAttribute CaseWork.Handle handle,
            @Valid @ModelAttribute("classificationForm") StepForms.ClassificationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var chosen = offences.settle(form.offenceGroup(), form.offence(), errors);
        boolean done = CasePage.done(
                errors, "offence", () -> work.classify(handle, form.toClassification(chosen), form.reason()));
        return page.after(done, handle, model, redirect);
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
        return page.after(done, handle, model, redirect);
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
        return page.after(done, handle, model, redirect);
    }
}
