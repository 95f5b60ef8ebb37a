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
import vn.tindan.cases.CasePersons;
import vn.tindan.cases.CaseReading;
import vn.tindan.cases.CaseWork;
import vn.tindan.cases.terms.SubjectRole;
import vn.tindan.shared.NotFound;

/** One person in a case: who it is, what was done, and the ways to put either right. */
@Controller
@RequestMapping("/office/cases/{id}/subjects/{person}")
class CasePersonController {

    private final CaseReading reading;
    private final CasePersons persons;

    CasePersonController(CaseReading reading, CasePersons persons) {
        this.reading = reading;
        this.persons = persons;
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal Account officer, @PathVariable UUID id, @PathVariable UUID person, Model model) {
        var file = reading.open(officer.jurisdiction(), id);
        var found = file.persons().stream()
                .filter(one -> one.id().equals(person))
                .findAny()
                .orElseThrow(NotFound::new);
        model.addAttribute("file", file);
        model.addAttribute("person", found);
        model.addAttribute("roles", SubjectRole.values());
        model.addAttribute("mayHandle", CasePage.mayHandle(officer) && file.mergedInto() == null);
        CasePage.blank(model, "personForm", EntryForms.PersonForm.of(found));
        CasePage.blank(model, "reasonForm", EntryForms.ReasonForm.blank());
        return "cases/person";
    }

    @PostMapping("/correction")
    String correct(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @PathVariable UUID person,
            @RequestParam int version,
            @Valid @ModelAttribute("personForm") EntryForms.PersonForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var handle = new CaseWork.Handle(officer.jurisdiction(), id, version);
        return CasePage.done(errors, "paper", () -> persons.correct(handle, person, form.toWho()))
                ? CasePage.saved(redirect, "/office/cases/" + id + "/subjects/" + person)
                : show(officer, id, person, model);
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @PathVariable UUID person,
            @RequestParam int version,
            @Valid @ModelAttribute("reasonForm") EntryForms.ReasonForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var handle = new CaseWork.Handle(officer.jurisdiction(), id, version);
        return CasePage.done(errors, "reason", () -> persons.withdraw(handle, person, form.why()))
                ? CasePage.saved(redirect, "/office/cases/" + id)
                : show(officer, id, person, model);
    }

    @PostMapping("/acts/{act}/withdrawal")
    String takeBack(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @PathVariable UUID person,
            @PathVariable UUID act,
            @RequestParam int version,
            @Valid @ModelAttribute("reasonForm") EntryForms.ReasonForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var handle = new CaseWork.Handle(officer.jurisdiction(), id, version);
        return CasePage.done(errors, "reason", () -> persons.takeBackAct(handle, person, act, form.why()))
                ? CasePage.saved(redirect, "/office/cases/" + id + "/subjects/" + person)
                : show(officer, id, person, model);
    }
}
