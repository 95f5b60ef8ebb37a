package vn.tindan.accounts.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.AccountEvent.Change;
import vn.tindan.accounts.OwnAccount;

/** The passkeys kept by Spring Security, with a line in the trail for each new one. */
class ToldPasskeys implements UserCredentialRepository {

    private final UserCredentialRepository kept;
    private final OwnAccount own;

    ToldPasskeys(UserCredentialRepository kept, OwnAccount own) {
        this.kept = kept;
        this.own = own;
    }

    /** Every sign-in saves the count of signatures too: that is no new passkey. */
    @Override
    public void save(CredentialRecord passkey) {
        boolean known = kept.findByCredentialId(passkey.getCredentialId()) != null;
        kept.save(passkey);
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (!known && authentication != null && authentication.getPrincipal() instanceof Account officer) {
            own.tell(officer, Change.FACTOR_ADDED);
        }
    }

    @Override
    public void delete(Bytes id) {
        kept.delete(id);
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return kept.findByCredentialId(id);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes owner) {
        return kept.findByUserId(owner);
    }
}
