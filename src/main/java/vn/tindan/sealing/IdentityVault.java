package vn.tindan.sealing;

import java.security.GeneralSecurityException;
import org.springframework.stereotype.Component;
import vn.tindan.sealing.keys.Keyring;

/**
 * Seals who an informant is to a public key, whose private half only instances that serve officers hold: whoever breaks
 * into a public instance reads no name, not even one given a minute ago.
 */
@Component
public class IdentityVault {

    private final Keyring keyring;

    IdentityVault(Keyring keyring) {
        this.keyring = keyring;
    }

    public byte[] seal(SealedField field, String text) {
        try {
            return keyring.identitySeal().encrypt(SealedText.padded(text), field.associatedData());
        } catch (GeneralSecurityException e) {
            throw new SealBroken(field, e);
        }
    }

    public String open(SealedField field, byte[] sealed) {
        var opening = keyring.identityOpening();
        if (opening == null) {
            throw new IllegalStateException("this instance holds no key to identities");
        }
        try {
            return SealedText.text(opening.decrypt(sealed, field.associatedData()));
        } catch (GeneralSecurityException e) {
            throw new SealBroken(field, e);
        }
    }

    public boolean canOpen() {
        return keyring.identityOpening() != null;
    }
}
