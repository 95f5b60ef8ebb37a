package vn.tindan.movement.group;

import vn.tindan.shared.RuleViolation;

/** Says whether somebody may be named as is typed. To refuse for another reason, be a bean of this type. */
public interface NamingGuard {

    /** @throws RuleViolation where not */
    void check(Entry.Draft draft);
}
