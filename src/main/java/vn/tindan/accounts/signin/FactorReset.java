package vn.tindan.accounts.signin;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.AccountEvent;
import vn.tindan.accounts.AccountEvent.Change;
import vn.tindan.accounts.roster.OfficerList;
import vn.tindan.accounts.sessions.OfficerSessions;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.RuleViolation;

/**
 * Takes every second factor off an officer who lost the phone and the paper: the next sign-in sets up a new one, and a
 * provider of single sign-on is bound anew. The password stays, so an administrator alone does not come in by this.
 */
@Service
@Transactional
public class FactorReset {

    private final OfficerList list;
    private final OfficerSessions sessions;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    FactorReset(OfficerList list, OfficerSessions sessions, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.list = list;
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.events = events;
    }

    public void reset(Account administrator, UUID id, String reason) {
        var officer = list.get(administrator.jurisdiction(), id);
        if (id.equals(administrator.id())) {
            throw new RuleViolation("accounts.rule.not-oneself");
        }
        for (String rows : new String[] {
            "accounts.code_factor where officer_id = :id",
            "accounts.recovery_code where officer_id = :id",
            "accounts.provider_subject where officer_id = :id",
            "accounts.user_credentials where user_entity_user_id in (select e.id from accounts.user_entities e"
                    + " join accounts.officer o on o.username = e.name where o.id = :id)"
        }) {
            jdbc.sql("delete from " + rows).param("id", id).update();
        }
        sessions.endAll(officer.username(), null);
        events.publishEvent(new AccountEvent.Changed(Change.FACTORS_RESET, id, UnitId.parse(officer.unit()), reason));
    }
}
