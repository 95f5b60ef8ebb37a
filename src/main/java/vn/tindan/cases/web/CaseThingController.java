package vn.tindan.cases.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Account;
import vn.tindan.cases.CaseReading;
import vn.tindan.cases.CaseThings;
import vn.tindan.cases.CaseWork;
import vn.tindan.cases.terms.Measure;
import vn.tindan.cases.terms.SeizureKind;
import vn.tindan.shared.NotFound;

/** One thing seized in a case, and the ways to put right what was written of it. */
@Controller
@RequestMapping("/office/cases/{id}/seizures/{thing}")
class CaseThingController {

    private final CaseReading reading;
    private final CaseThings things;

    CaseThingController(CaseReading reading, CaseThings things) {
        this.reading = reading;
        this.things = things;
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal Account officer, @PathVariable UUID id, @PathVariable UUID thing, Model model) {
        var file = reading.open(officer.jurisdiction(), id);
        var found = file.things().stream()
                .filter(one -> one.id().equals(thing))
                .findAny()
                .orElseThrow(NotFound::new);
        model.addAttribute("file", file);
        model.addAttribute("thing", found);
        model.addAttribute("kinds", SeizureKind.values());
        model.addAttribute("measures", Measure.values());
        model.addAttribute("mayHandle", CasePage.mayHandle(officer) && file.mergedInto() == null);
        CasePage.blank(model, "seizureForm", StepForms.SeizureForm.of(found));
        CasePage.blank(model, "reasonForm", EntryForms.ReasonForm.blank());
        return "cases/thing";
    }

    @PostMapping("/correction")
    String correct(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @PathVariable UUID thing,
            @RequestParam int version,
            @Valid @ModelAttribute("seizureForm") StepForms.SeizureForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var handle = new CaseWork.Handle(officer.jurisdiction(), id, version);
        var amount = form.amount(errors);
        return CasePage.done(
                        errors, "quantity", () -> things.correct(handle, thing, form.toSeizure(amount.orElseThrow())))
                ? CasePage.saved(redirect, "/office/cases/" + id + "/seizures/" + thing)
                : show(officer, id, thing, model);
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @PathVariable UUID thing,
            @RequestParam int version,
            @Valid @ModelAttribute("reasonForm") EntryForms.ReasonForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var handle = new CaseWork.Handle(officer.jurisdiction(), id, version);
        return CasePage.done(errors, "reason", () -> things.withdraw(handle, thing, form.why()))
                ? CasePage.saved(redirect, "/office/cases/" + id)
                : show(officer, id, thing, model);
    }
}
