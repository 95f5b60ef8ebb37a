package vn.tindan.apps;

import java.util.UUID;
import vn.tindan.audit.Audited;

/** What happened to an application's key. */
sealed interface ApplicationEvent extends Audited {

    UUID application();

    @Override
    default String subject() {
        return "application:" + application();
    }

    /** It was issued. */
    record Issued(UUID application) implements ApplicationEvent {
        @Override
        public String action() {
            return "application.issued";
        }
    }

    /** It was revoked, for a reason. */
    record Revoked(UUID application, String reason) implements ApplicationEvent {
        @Override
        public String action() {
            return "application.revoked";
        }
    }
}
