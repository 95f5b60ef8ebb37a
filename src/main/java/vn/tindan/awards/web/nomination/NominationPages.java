package vn.tindan.awards.web.nomination;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.awards.AwardForm;
import vn.tindan.awards.AwardLevel;
import vn.tindan.awards.AwardType;
import vn.tindan.awards.RecipientKind;
import vn.tindan.awards.nomination.Capacity;
import vn.tindan.awards.nomination.Nomination;
import vn.tindan.cases.references.CaseReferences;
import vn.tindan.movement.ModelRegister;
import vn.tindan.movement.UnitsWithin;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Option;

/** What the form of a nomination offers to choose from, and how it reads what was typed of a case. */
@Component
class NominationPages {

    private final UnitsWithin units;
    private final ModelRegister models;
    private final CaseReferences cases;

    NominationPages(UnitsWithin units, ModelRegister models, CaseReferences cases) {
        this.units = units;
        this.models = models;
        this.cases = cases;
    }

    String form(Account officer, Model model) {
        model.addAttribute("levels", AwardLevel.values());
        model.addAttribute("forms", AwardForm.values());
        model.addAttribute("types", AwardType.values());
        model.addAttribute("kinds", RecipientKind.values());
        model.addAttribute("capacities", Capacity.values());
        model.addAttribute("handlesCases", handlesCases(officer));
        model.addAttribute(
                "units",
                units.of(officer.jurisdiction()).stream()
                        .map(unit -> new Option(unit.id().toString(), unit.fullName()))
                        .toList());
        model.addAttribute("models", models(officer));
        return "awards/nomination-form";
    }

    private List<Option> models(Account officer) {
        return models.named(officer.jurisdiction()).stream()
                .map(model -> new Option(model.id().toString(), model.name() + " (" + model.place() + ")"))
                .toList();
    }

    static boolean handlesCases(Account officer) {
        return officer.is(Role.DUTY_OFFICER) || officer.is(Role.CHIEF);
    }

    /** The case meant by the number typed; for those who may not see cases what was there before stays. */
    @Nullable UUID file(Account officer, NominationForm form, @Nullable Nomination before, BindingResult errors) {
        if (!handlesCases(officer)) {
            return before == null ? null : before.draft().achievement().file();
        }
        String number = form.caseNumber();
        if (number == null || number.isBlank()) {
            return null;
        }
        var found = cases.find(officer.jurisdiction(), officer.unit(), number);
        if (found.isEmpty()) {
            errors.rejectValue("caseNumber", "awards.nomination.case.unknown");
        }
        return found.orElse(null);
    }

    static void reject(RuleViolation violation, BindingResult errors) {
        String field = switch (violation.key()) {
            case "awards.rule.level" -> "level";
            case "awards.rule.medal-individual", "awards.rule.order-household" -> "form";
            case "awards.rule.medal-birth-year", "awards.rule.birth-year" -> "birthYear";
            case "awards.rule.officer-position" -> "detail";
            case "awards.rule.future" -> "year";
            case "awards.rule.informant-said", "awards.rule.informant-guessed", "awards.rule.consent-whole" ->
                "consentDocument";
            case "awards.rule.achievement-once", "awards.rule.achievement-ad-hoc" -> "achievement";
            default -> "name";
        };
        errors.rejectValue(field, violation.key(), violation.arguments(), null);
    }
}
