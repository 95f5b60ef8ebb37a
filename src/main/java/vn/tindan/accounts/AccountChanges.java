package vn.tindan.accounts;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.AccountEvent.Change;
import vn.tindan.accounts.sessions.OfficerSessions;

/** What follows from a change of an account: a line in the trail, and the end of the sessions that began before it. */
@Component
class AccountChanges {

    private final OfficerSessions sessions;
    private final ApplicationEventPublisher events;

    AccountChanges(OfficerSessions sessions, ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.events = events;
    }

    void tell(Change change, Officer officer, @Nullable String reason) {
        events.publishEvent(new AccountEvent.Changed(change, officer.id(), officer.unit(), reason));
    }

    /** The officer's own doing. */
    void tellOwn(Change change, Officer officer) {
        events.publishEvent(new AccountEvent.Own(change, officer.account("").withoutHash()));
    }

    /** The officer's own doing, which ends every session of theirs but the one that did it. */
    void tellOwnAndEndSessions(Change change, Officer officer, @Nullable String butSession) {
        sessions.endAll(officer.username(), butSession);
        tellOwn(change, officer);
    }

    /** Also ends every session of theirs. */
    void tellAndEndSessions(Change change, Officer officer, @Nullable String reason) {
        sessions.endAll(officer.username(), null);
        tell(change, officer, reason);
    }
}
