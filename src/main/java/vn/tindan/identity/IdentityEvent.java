package vn.tindan.identity;

import java.util.UUID;
import vn.tindan.audit.Audited;
import vn.tindan.geography.UnitId;

/** What was done about the identity behind a tip: who asked, who decided, who opened; never the name. */
public record IdentityEvent(String action, UUID tip, UnitId unit) implements Audited {

    @Override
    public String subject() {
        return "tip:" + tip;
    }

    @Override
    public String concernedUnit() {
        return unit.toString();
    }
}
