package vn.tindan.accounts.signin;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.AccountEvent.Change;
import vn.tindan.accounts.OwnAccount;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

/** The second factors that an officer has: seen, taken away, replaced. The last one stays where one is required. */
@Service
@Transactional
public class Factors {

    private final CodeFactor codes;
    private final Passkeys passkeys;
    private final RecoveryCodes recovery;
    private final SecondFactor secondFactor;
    private final OwnAccount own;

    Factors(CodeFactor codes, Passkeys passkeys, RecoveryCodes recovery, SecondFactor secondFactor, OwnAccount own) {
        this.codes = codes;
        this.passkeys = passkeys;
        this.recovery = recovery;
        this.secondFactor = secondFactor;
        this.own = own;
    }

    /** What an officer has beyond the password. */
    public record Kept(boolean code, List<Passkeys.Key> passkeys, long recoveryCodes, boolean required) {
        public boolean isOnlyOne() {
            return required && passkeys.size() + (code ? 1 : 0) == 1;
        }
    }

    @Transactional(readOnly = true)
    public Kept of(Account officer) {
        return new Kept(
                codes.isSetUp(officer), passkeys.of(officer), recovery.left(officer), secondFactor.isRequired());
    }

    public List<String> drawRecoveryCodes(Account officer) {
        own.tell(officer, Change.RECOVERY_DRAWN);
        return recovery.draw(officer);
    }

    public void removeCode(Account officer) {
        requireAnother(officer);
        codes.remove(officer);
        own.tell(officer, Change.FACTOR_REMOVED);
    }

    public void removePasskey(Account officer, String id) {
        requireAnother(officer);
        if (!passkeys.remove(officer, id)) {
            throw new NotFound();
        }
        own.tell(officer, Change.FACTOR_REMOVED);
    }

    private void requireAnother(Account officer) {
        if (of(officer).isOnlyOne()) {
            throw new RuleViolation("accounts.rule.last-factor");
        }
    }
}
