package vn.tindan.accounts.signin;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.AccountEvent.Change;
import vn.tindan.accounts.OwnAccount;

/** The second step with a code: of the app, or one of those on paper. */
@Service
@Transactional
public class CodeSignIn {

    private final CodeFactor codes;
    private final RecoveryCodes recovery;
    private final SecondFactor secondFactor;
    private final OwnAccount own;

    CodeSignIn(CodeFactor codes, RecoveryCodes recovery, SecondFactor secondFactor, OwnAccount own) {
        this.codes = codes;
        this.recovery = recovery;
        this.secondFactor = secondFactor;
        this.own = own;
    }

    /** The officer with the roles, if the code is right. */
    public Optional<Authentication> signIn(Account officer, Authentication before, String code, String place) {
        if (code.length() > 40) {
            return Optional.empty();
        }
        if (codes.check(officer, code, place)) {
            return Optional.of(secondFactor.complete(officer, before));
        }
        if (recovery.use(officer, code)) {
            own.tell(officer, Change.RECOVERY_USED);
            return Optional.of(secondFactor.complete(officer, before));
        }
        return Optional.empty();
    }

    /** The first code from the app: from then on it is asked for. */
    public Optional<Authentication> setUp(
            Account officer, Authentication before, CodeFactor.Enrolment enrolment, String code) {
        if (!codes.confirm(officer, enrolment, code)) {
            return Optional.empty();
        }
        own.tell(officer, Change.FACTOR_ADDED);
        return Optional.of(secondFactor.complete(officer, before));
    }
}
