package vn.tindan.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.accounts.Role;
import vn.tindan.cases.CaseReading;
import vn.tindan.cases.CaseWork;
import vn.tindan.cases.retention.CaseHolding;
import vn.tindan.cases.terms.HandledAs;
import vn.tindan.cases.terms.Measure;
import vn.tindan.cases.terms.OffenceGroup;
import vn.tindan.cases.terms.SeizureKind;
import vn.tindan.cases.terms.Severity;
import vn.tindan.cases.terms.SubjectAct;
import vn.tindan.cases.terms.SubjectRole;
import vn.tindan.cases.terms.TipPart;
import vn.tindan.shared.RuleViolation;

/** The page of one case with the forms of its next steps; a form that was sent in vain keeps what was typed. */
@Component
class CasePage {

    private final CaseReading reading;

    private final OffenceChoice offences;
    private final CaseHolding holding;
    private final HttpServletRequest request;

    CasePage(CaseReading reading, OffenceChoice offences, CaseHolding holding, HttpServletRequest request) {
        this.reading = reading;
        this.offences = offences;
        this.holding = holding;
        this.request = request;
    }

    String show(Jurisdiction jurisdiction, UUID id, boolean mayHandle, Model model) {
        var file = reading.open(jurisdiction, id);
        model.addAttribute("file", file);
        model.addAttribute("mayHandle", mayHandle && file.mergedInto() == null && !file.isErased());
        model.addAttribute("holds", holding.of(jurisdiction, id));
        model.addAttribute("mayHold", request.isUserInRole(Role.CHIEF.name()) && !file.isErased());
        model.addAttribute("offences", offences.offered());
        model.addAttribute("offence", offences.named(file.classification().offence()));
        model.addAttribute("groups", OffenceGroup.values());
        model.addAttribute("handlings", HandledAs.values());
        model.addAttribute("severities", Severity.values());
        model.addAttribute("bases", Severity.Basis.values());
        model.addAttribute("roles", SubjectRole.values());
        model.addAttribute("acts", SubjectAct.values());
        model.addAttribute("deeds", SubjectAct.deeds());
        model.addAttribute("kinds", SeizureKind.values());
        model.addAttribute("measures", Measure.values());
        model.addAttribute("parts", TipPart.values());
        blank(model, "subjectForm", StepForms.SubjectForm.blank());
        blank(model, "actForm", new StepForms.ActForm(null, null, null));
        blank(model, "seizureForm", StepForms.SeizureForm.blank());
        blank(model, "tipForm", new StepForms.TipForm(null, TipPart.LED));
        blank(model, "gangsForm", EntryForms.GangsForm.of(file.gangs()));
        blank(model, "projectForm", new EntryForms.ProjectForm(null, null));
        blank(model, "projectEndForm", new EntryForms.ProjectEndForm(null));
        blank(model, "mergingForm", new EntryForms.MergingForm(null, null));
        blank(model, "partingForm", EntryForms.ReasonForm.blank());
        blank(model, "classificationForm", StepForms.ClassificationForm.of(file.classification()));
        blank(model, "clearingForm", new StepForms.ClearingForm(null, null));
        blank(model, "reopeningForm", new StepForms.ReopeningForm(null));
        return "cases/case";
    }

    /** Back to the case when the step was done, else the same page with what was typed and what is wrong with it. */
    String after(boolean done, CaseWork.Handle handle, Model model, RedirectAttributes redirect) {
        return done
                ? saved(redirect, "/office/cases/" + handle.file())
                : show(handle.jurisdiction(), handle.file(), true, model);
    }

    static String saved(RedirectAttributes redirect, String page) {
        redirect.addFlashAttribute("notice", "cases.notice.saved");
        return "redirect:" + page;
    }

    static boolean mayHandle(Account officer) {
        return officer.is(Role.DUTY_OFFICER) || officer.is(Role.CHIEF);
    }

    static void blank(Model model, String name, Object form) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, form);
        }
    }

    /** Not where something could not even be read: then the form has no fields yet that could be refused. */
    static void reject(BindingResult errors, String field, String key) {
        if (errors.getTarget() != null && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, key);
        }
    }

    /** Whether the step was done; else what stood against it is among the errors, at the field. */
    static boolean done(BindingResult errors, String field, Runnable step) {
        if (errors.hasErrors()) {
            return false;
        }
        try {
            step.run();
            return true;
        } catch (RuleViolation violation) {
            errors.rejectValue(field, violation.key(), violation.arguments(), null);
        } catch (OptimisticLockingFailureException stale) {
            errors.rejectValue(field, "web.error.stale");
        }
        return false;
    }
}
