package vn.tindan.sealing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import org.springframework.stereotype.Component;
import vn.tindan.sealing.keys.Keyring;

/**
 * Seals texts and files under a row's own data key. The caller keeps the wrapped data key beside the row; erasing it
 * erases every text and file of the row, in every copy of the database, for good.
 */
@Component
public class Sealing {

    private final Keyring keyring;

    Sealing(Keyring keyring) {
        this.keyring = keyring;
    }

    /** A fresh data key, wrapped: useless without the key files of this instance. */
    public byte[] newDataKey() {
        try {
            return DataKey.fresh().wrapped(keyring);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no data key can be made", e);
        }
    }

    public byte[] seal(byte[] dataKey, SealedField field, String text) {
        try {
            return DataKey.unwrapped(keyring, dataKey)
                    .forTexts()
                    .encrypt(SealedText.padded(text), field.associatedData());
        } catch (GeneralSecurityException e) {
            throw new SealBroken(field, e);
        }
    }

    public String open(byte[] dataKey, SealedField field, byte[] sealed) {
        try {
            return SealedText.text(
                    DataKey.unwrapped(keyring, dataKey).forTexts().decrypt(sealed, field.associatedData()));
        } catch (GeneralSecurityException e) {
            throw new SealBroken(field, e);
        }
    }

    /** Seals what is written; closing it ends the seal and closes the target. Unclosed, it does not open again. */
    public OutputStream sealing(byte[] dataKey, SealedField field, OutputStream target) throws IOException {
        try {
            return DataKey.unwrapped(keyring, dataKey).forFiles().newEncryptingStream(target, field.associatedData());
        } catch (GeneralSecurityException e) {
            throw new SealBroken(field, e);
        }
    }

    /**
     * Opens while it is read. Every byte given out is genuine, but only the end of the stream shows that nothing was cut
     * off: a reader that stops early knows the beginning only.
     */
    public InputStream opening(byte[] dataKey, SealedField field, InputStream sealed) throws IOException {
        try {
            return new OpenedStream(
                    field, sealed, DataKey.unwrapped(keyring, dataKey).forFiles());
        } catch (GeneralSecurityException e) {
            throw new SealBroken(field, e);
        }
    }

    /**
     * Puts one data key under another: what it sealed opens only with the outer key then, and is erased with it. The inner
     * key is no longer wrapped by a key file, so a rotation has nothing to do with it.
     */
    public byte[] enclose(byte[] outer, SealedField field, byte[] inner) {
        try {
            return DataKey.unwrapped(keyring, outer)
                    .forTexts()
                    .encrypt(DataKey.unwrapped(keyring, inner).bytes(), field.associatedData());
        } catch (GeneralSecurityException e) {
            throw new SealBroken(field, e);
        }
    }

    /** The enclosed data key, wrapped for use on this instance: not to be stored. */
    public byte[] disclose(byte[] outer, SealedField field, byte[] enclosed) {
        try {
            byte[] bytes = DataKey.unwrapped(keyring, outer).forTexts().decrypt(enclosed, field.associatedData());
            return DataKey.of(bytes).wrapped(keyring);
        } catch (GeneralSecurityException e) {
            throw new SealBroken(field, e);
        }
    }

    /** The same data key wrapped by today's primary key; what it sealed stays as it is. */
    public byte[] rewrap(byte[] dataKey) {
        try {
            return isCurrent(dataKey)
                    ? dataKey
                    : DataKey.unwrapped(keyring, dataKey).wrapped(keyring);
        } catch (GeneralSecurityException e) {
            throw new SealBroken("a data key does not open: changed, or wrapped by a key that is gone", e);
        }
    }

    /** Whether the data key is wrapped by today's primary key; {@link #rewrap} is for those that are not. */
    public boolean isCurrent(byte[] dataKey) {
        return dataKey.length > 5 && ByteBuffer.wrap(dataKey, 1, 4).getInt() == keyring.primaryWrappingKey();
    }
}
