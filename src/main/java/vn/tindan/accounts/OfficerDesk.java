package vn.tindan.accounts;

import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.AccountEvent.Change;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

/** What administrators do with accounts of their unit and below: invite, move, suspend, end, with the work handed over. */
@Service
@Transactional
public class OfficerDesk {

    private final Officers officers;
    private final Invitations invitations;
    private final RoleRules roles;
    private final AccountChanges changes;
    private final Handover handover;
    private final Consents consents;

    OfficerDesk(
            Officers officers,
            Invitations invitations,
            RoleRules roles,
            AccountChanges changes,
            Handover handover,
            Consents consents) {
        this.officers = officers;
        this.invitations = invitations;
        this.roles = roles;
        this.changes = changes;
        this.handover = handover;
        this.consents = consents;
    }

    /** Whom to give an account. */
    public record Invitation(String username, String name, UnitId unit, Set<Role> roles) {

        /** From what somebody typed. */
        public static Invitation of(String username, String name, UnitId unit, Set<Role> roles) {
            if (!username.strip().matches("[a-z0-9][a-z0-9.-]{1,39}")) {
                throw new RuleViolation("accounts.form.username");
            }
            if (name.isBlank() || name.length() > 100) {
                throw new RuleViolation("accounts.form.name");
            }
            return new Invitation(username.strip(), name.strip(), unit, roles);
        }
    }

    /** Where an officer works, and as what. */
    public record Posting(UnitId unit, Set<Role> roles) {}

    /** The token of the one-time link by which the officer comes in. */
    public String invite(Account administrator, Invitation invitation) {
        roles.require(administrator, invitation.unit(), invitation.roles());
        if (officers.existsByUsername(invitation.username())) {
            throw new RuleViolation("accounts.username.taken", invitation.username());
        }
        var officer = officers.saveAndFlush(Officer.invited(invitation));
        changes.tell(Change.INVITED, officer, null);
        consents.require(administrator, officer);
        officers.save(officer);
        return invitations.issue(officer.id());
    }

    /** A new link, for whom the first was lost, or the password. */
    public String inviteAgain(Account administrator, UUID id) {
        var officer = find(administrator, id);
        if (!officer.isOpen()) {
            throw new RuleViolation("accounts.rule.not-open");
        }
        changes.tell(Change.INVITED, officer, null);
        consents.require(administrator, officer);
        officers.save(officer);
        return invitations.issue(officer.id());
    }

    public void suspend(Account administrator, UUID id, String reason) {
        change(administrator, id, Change.SUSPENDED, reason, Officer::suspend);
    }

    public void resume(Account administrator, UUID id, String reason) {
        change(administrator, id, Change.RESUMED, reason, Officer::resume);
    }

    /** To another unit, or to other roles; what the officer had in hand goes to somebody who stays. */
    public void move(Account administrator, UUID id, Posting posting, @Nullable String successor, String reason) {
        var officer = find(administrator, id);
        roles.require(administrator, posting.unit(), posting.roles());
        handover.leave(officer, posting.unit(), posting.roles(), successor, reason);
        boolean more = RoleRules.givesMore(officer, posting);
        change(administrator, id, Change.MOVED, reason, each -> each.move(posting.unit(), posting.roles()));
        if (more) {
            consents.require(administrator, officer);
            officers.save(officer);
        }
    }

    /** Ends an account; what it still has in hand goes to somebody of the same unit. */
    public void end(Account administrator, UUID id, @Nullable String successor, String reason) {
        var officer = find(administrator, id);
        handover.leave(officer, null, Set.of(), successor, reason);
        change(administrator, id, Change.ENDED, reason, Officer::end);
    }

    private void change(Account administrator, UUID id, Change change, String reason, Consumer<Officer> verb) {
        var officer = find(administrator, id);
        if (officer.id().equals(administrator.id())) {
            throw new RuleViolation("accounts.rule.not-oneself");
        }
        if (officer.is(Role.ADMINISTRATOR)
                && change != Change.RESUMED
                && officers.countOtherAdministratorsOf(officer.unit().toString(), id) == 0) {
            throw new RuleViolation("accounts.rule.last-administrator");
        }
        verb.accept(officer);
        officers.save(officer);
        invitations.withdraw(id);
        changes.tellAndEndSessions(change, officer, reason);
    }

    private Officer find(Account administrator, UUID id) {
        return officers.findWithin(administrator.jurisdiction().reach(), id).orElseThrow(NotFound::new);
    }
}
