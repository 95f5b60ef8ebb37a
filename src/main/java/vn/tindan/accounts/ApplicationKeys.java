package vn.tindan.accounts;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.tindan.audit.Actor;

/** Who an application is that shows a key of ours; the module that issues keys answers. */
public interface ApplicationKeys {

    /** The authority to send tips. */
    String TELL = "APPLICATION_TELL";

    /** The authority to ask how far a tip has come. */
    String TRACK = "APPLICATION_TRACK";

    /** An application that showed a good key. */
    record Caller(UUID id, String name, Set<String> authorities) implements Actor {
        @Override
        public String actorName() {
            return "application:" + name;
        }
    }

    /** Empty for a key that was never issued, or was revoked. */
    Optional<Caller> callerOf(String key);
}
