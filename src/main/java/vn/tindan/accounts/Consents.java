package vn.tindan.accounts;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.AccountEvent.Change;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

/**
 * Two hands for an account that reads tips, decides about identities or makes accounts: what one administrator gives, a
 * second person agrees to before it opens: another administrator, or the chief of the unit. Where there is nobody else
 * yet, as at the first start, one is enough.
 */
@Service
@Transactional
public class Consents {

    private final Officers officers;
    private final Invitations invitations;
    private final AccountChanges changes;

    Consents(Officers officers, Invitations invitations, AccountChanges changes) {
        this.officers = officers;
        this.invitations = invitations;
        this.changes = changes;
    }

    /** Shuts an account that one administrator has just given roles, or a new way in, until a second one agrees. */
    void require(Account administrator, Officer officer) {
        boolean somebodyElse =
                officers.countWhoMayAgree(officer.unit().toString(), administrator.id(), officer.id()) > 0;
        if (somebodyElse && RoleRules.needTwo(officer.roles())) {
            officer.await(administrator.username());
            changes.tell(Change.CONSENT_ASKED, officer, null);
        }
    }

    /** Agreed to only once the officer has taken the account over: then they can be asked whether it was they. */
    public void agree(Account second, UUID id) {
        var officer = waiting(second, id);
        if (!officer.hasPassword()) {
            throw new RuleViolation("accounts.rule.not-taken-over");
        }
        officer.agree();
        officers.save(officer);
        changes.tellAndEndSessions(Change.CONSENTED, officer, null);
    }

    /** The account is shut, for good where nobody ever used it; who opens it again needs a second person as before. */
    public void refuse(Account second, UUID id, String reason) {
        var officer = waiting(second, id);
        officer.suspend();
        officers.save(officer);
        invitations.withdraw(id);
        changes.tellAndEndSessions(Change.CONSENT_REFUSED, officer, reason);
    }

    private Officer waiting(Account second, UUID id) {
        var officer = officers.findWithin(second.jurisdiction().reach(), id)
                .filter(each -> second.is(Role.ADMINISTRATOR) || each.unit().equals(second.unit()))
                .orElseThrow(NotFound::new);
        String by = officer.awaitsOtherThan();
        if (by == null) {
            throw new RuleViolation("accounts.rule.nothing-to-agree");
        }
        if (by.equals(second.username()) || officer.id().equals(second.id())) {
            throw new RuleViolation("accounts.rule.agree-other");
        }
        return officer;
    }
}
