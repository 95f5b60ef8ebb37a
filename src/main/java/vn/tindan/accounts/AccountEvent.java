package vn.tindan.accounts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tindan.audit.Actor;
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

    /** What officers do with their own account: theirs also while they are not signed in yet. */
    record Own(Change change, Account account) implements AccountEvent {
        @Override
        public UUID officer() {
            return account.id();
        }

        @Override
        public UnitId unit() {
            return account.unit();
        }

        @Override
        public Actor actor() {
            return account;
        }

        @Override
        public String action() {
            return Audited.act("officer", change);
        }
    }

    /** An account changed by the hand of others. */
    record Changed(
            Change change,
            UUID officer,
            UnitId unit,
            @Nullable String reason) implements AccountEvent {
        @Override
        public String action() {
            return Audited.act("officer", change);
        }
    }
}
