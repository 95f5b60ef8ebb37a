package vn.tindan.identity;

import java.util.UUID;
import vn.tindan.audit.Audited;
import vn.tindan.geography.UnitId;

/** What was done about the identity behind a tip: who asked, who decided, who opened; never the name. */
public record IdentityEvent(Act act, UUID tip, UnitId unit) implements Audited {

    /** What can be done about it. */
    public enum Act {
        ASKED,
        AGREED,
        REFUSED,
        OPENED
    }

    @Override
    public String action() {
        return Audited.act("identity", act);
    }

    @Override
    public String subject() {
        return "tip:" + tip;
    }

    @Override
    public String concernedUnit() {
        return unit.toString();
    }
}
