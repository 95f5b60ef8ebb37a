package vn.tindan.retention;

import java.util.UUID;
import vn.tindan.shared.RuleViolation;

/** The rules of how long something is kept, of whatever {@code R} says besides months and source. */
public interface KeepingRules<R> {

    /** @throws RuleViolation where no rule may say so */
    void set(R rule);

    /** What would be due tonight by all rules, were this one set. It is not. */
    Object preview(R rule);

    /**
     * From here on the more general rule is theirs.
     *
     * @throws RuleViolation where it is the rule of all, which stays
     */
    void remove(UUID id);
}
