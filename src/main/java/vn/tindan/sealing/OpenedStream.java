package vn.tindan.sealing;

import com.google.crypto.tink.StreamingAead;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/** Tells a broken seal from a broken disk: Tink reports both as an input error. */
class OpenedStream extends FilterInputStream {

    private final SealedField field;
    private final Source source;

    OpenedStream(SealedField field, InputStream sealed, StreamingAead key)
            throws IOException, GeneralSecurityException {
        this(field, new Source(sealed), key);
    }

    private OpenedStream(SealedField field, Source source, StreamingAead key)
            throws IOException, GeneralSecurityException {
        super(key.newDecryptingStream(source, field.associatedData()));
        this.field = field;
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int count = read(one, 0, 1);
        return count < 0 ? count : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            return super.read(target, offset, length);
        } catch (IOException e) {
            if (source.failure != null) {
                throw source.failure;
            }
            throw new SealBroken(field, e);
        }
    }

    private static class Source extends FilterInputStream {

        private @Nullable IOException failure;

        Source(InputStream sealed) {
            super(sealed);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                return super.read(target, offset, length);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
    }
}
