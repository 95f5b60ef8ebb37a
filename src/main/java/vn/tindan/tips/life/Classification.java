package vn.tindan.tips.life;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import vn.tindan.shared.RuleViolation;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.Value;

/** What a tip is in law, once an officer fixed it, and what it was worth. What can have no value is never judged to have one. */
@Embeddable
public record Classification(
        @Enumerated(EnumType.STRING) @Nullable LegalType legalType,
        @Enumerated(EnumType.STRING) Value value) {

    static final Classification NONE = new Classification(null, Value.NOT_JUDGED);

    /** What is judged valuable is judged anew before it becomes something that cannot be. */
    Classification as(LegalType type) {
        return allowed(type, value);
    }

    Classification judged(Value judged) {
        return allowed(legalType, judged);
    }

    /** As it was before a step. */
    Classification again(@Nullable LegalType earlier) {
        return new Classification(earlier, value);
    }

    private static Classification allowed(@Nullable LegalType type, Value value) {
        if (value == Value.YES && type != null && !type.mayBeValuable()) {
            throw new RuleViolation("tips.rule.never-valuable");
        }
        return new Classification(type, value);
    }
}
