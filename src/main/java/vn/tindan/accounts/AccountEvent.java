package vn.tindan.accounts;

import java.util.UUID;
import vn.tindan.audit.Audited;
import vn.tindan.geography.UnitId;

/** What happened to an account. */
public sealed interface AccountEvent extends Audited {

    UUID officer();

    UnitId unit();

    @Override
    default String subject() {
        return "officer:" + officer();
    }

    @Override
    default String concernedUnit() {
        return unit().toString();
    }

    /** An account was made. */
    record Opened(UUID officer, UnitId unit) implements AccountEvent {
        @Override
        public String action() {
            return "officer.opened";
        }
    }
}
