package vn.tindan.accounts.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.AccountEvent.Change;
import vn.tindan.accounts.OwnAccount;

/** The passkeys kept by Spring Security: a new one by its owner alone, with a line in the trail. */
class ToldPasskeys implements UserCredentialRepository {

    private final UserCredentialRepository kept;
    private final PublicKeyCredentialUserEntityRepository owners;
    private final OwnAccount own;

    ToldPasskeys(UserCredentialRepository kept, PublicKeyCredentialUserEntityRepository owners, OwnAccount own) {
        this.kept = kept;
        this.owners = owners;
        this.own = own;
    }

    /** Every sign-in saves the count of signatures too: that is no new passkey. */
    @Override
    public void save(CredentialRecord passkey) {
        if (kept.findByCredentialId(passkey.getCredentialId()) != null) {
            kept.save(passkey);
            return;
        }
        var owner = owners.findById(passkey.getUserEntityUserId());
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (owner == null
                || authentication == null
                || !(authentication.getPrincipal() instanceof Account officer)
                || !officer.username().equals(owner.getName())) {
            throw new AccessDeniedException("a passkey is registered by its owner alone");
        }
        kept.save(passkey);
        own.tell(officer, Change.FACTOR_ADDED);
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
