package vn.tindan.cases.web;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import vn.tindan.cases.offences.Offence;
import vn.tindan.cases.offences.Offences;
import vn.tindan.cases.terms.OffenceGroup;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.RuleViolation;

/** The article and the group chosen in a form: the group may be left to the article, and stands where both are given. */
@Component
class OffenceChoice {

    private final Offences offences;
    private final Clock clock;

    OffenceChoice(Offences offences, Clock clock) {
        this.offences = offences;
        this.clock = clock;
    }

    /** What is taken from a form; nothing of it where the form has errors. */
    record Chosen(@Nullable OffenceGroup group, @Nullable String code) {}

    Chosen settle(@Nullable OffenceGroup group, @Nullable String typed, BindingResult errors) {
        if (group != null && !group.belongsHere()) {
            CasePage.reject(errors, "offenceGroup", "cases.rule.national-security");
        }
        try {
            var offence = offences.resolve(typed, CountryTime.today(clock));
            var settled = group == null ? offence.map(Offence::group).orElse(null) : group;
            if (settled == null) {
                CasePage.reject(errors, "offenceGroup", "cases.form.group.missing");
            }
            return new Chosen(settled, offence.map(Offence::code).orElse(null));
        } catch (RuleViolation unclear) {
            if (errors.getTarget() != null) {
                errors.rejectValue("offence", unclear.key(), unclear.arguments(), null);
            }
            return new Chosen(group, null);
        }
    }

    /** For the form to offer. */
    List<Offence> offered() {
        return offences.search(null, CountryTime.today(clock));
    }

    /** As it is named today, for who reads a case. */
    @Nullable Offence named(@Nullable String code) {
        return code == null
                ? null
                : offences.find(code, CountryTime.today(clock)).orElse(null);
    }
}
