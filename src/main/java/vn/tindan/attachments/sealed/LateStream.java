package vn.tindan.attachments.sealed;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Opened when it is read: a file of a hundred pieces holds one of them open. */
final class LateStream extends InputStream {

    /** What opens it. */
    interface Opening {
        InputStream open() throws IOException;
    }

    private final Opening opening;
    private @Nullable InputStream opened;

    LateStream(Opening opening) {
        this.opening = opening;
    }

    private InputStream stream() throws IOException {
        var stream = opened;
        if (stream == null) {
            stream = opening.open();
            opened = stream;
        }
        return stream;
    }

    @Override
    public int read() throws IOException {
        return stream().read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        return stream().read(target, offset, length);
    }

    @Override
    public void close() throws IOException {
        var stream = opened;
        if (stream != null) {
            stream.close();
        }
    }
}
