package vn.tindan.accounts;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.AccountEvent.Change;
import vn.tindan.accounts.signin.PasswordRules;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

/** What an officer does with the own account. */
@Service
@Transactional
public class OwnAccount {

    private final Officers officers;
    private final PasswordRules rules;
    private final AccountChanges changes;

    OwnAccount(Officers officers, PasswordRules rules, AccountChanges changes) {
        this.officers = officers;
        this.rules = rules;
        this.changes = changes;
    }

    /** Ends every other session too: whoever knew the old password is out. */
    public void changePassword(Account own, String old, String next, @Nullable String session) {
        var officer = officers.findById(own.id()).orElseThrow(NotFound::new);
        if (!rules.matches(old, officer.account("").passwordHash())) {
            throw new RuleViolation("accounts.password.old-wrong");
        }
        officer.changePassword(rules.hash(next, own.username(), own.name()));
        officers.save(officer);
        changes.tellOwnAndEndSessions(Change.PASSWORD_CHANGED, officer, session);
    }

    /** Writes into the trail what happened to the own account elsewhere: a sign-in, a factor. */
    public void tell(Account own, Change change) {
        changes.tellOwn(change, officers.findById(own.id()).orElseThrow(NotFound::new));
    }
}
