package vn.tindan.accounts;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** What else can happen to one. */
    enum Change {
        INVITED,
        ACCEPTED,
        PASSWORD_CHANGED,
        SUSPENDED,
        RESUMED,
        MOVED,
        ENDED,
        HANDED_OVER,
        TAKEN_OVER,
        CONSENT_ASKED,
        CONSENTED,
        CONSENT_REFUSED,
        SIGNED_IN,
        FACTOR_ADDED,
        FACTOR_REMOVED,
        RECOVERY_DRAWN,
        RECOVERY_USED,
        PROVIDER_BOUND,
        FACTORS_RESET
    }

    /** An account changed, or its officer signed in. */
    record Changed(
            Change change,
            UUID officer,
            UnitId unit,
            @Nullable String reason) implements AccountEvent {
        @Override
        public String action() {
            return "officer." + change.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
