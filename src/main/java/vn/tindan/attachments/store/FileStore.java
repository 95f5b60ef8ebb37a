package vn.tindan.attachments.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Keeps sealed bytes under random names. What was kept is durable; what was not kept to its end is not there. Nothing is
 * ever written twice under one name.
 */
public interface FileStore {

    /** Bytes on their way into the store: gone when it is closed without {@link #keep}. */
    interface Writing extends AutoCloseable {

        /** Where the bytes go. Closing it ends the bytes, not the writing. */
        OutputStream bytes();

        /** Returns when the bytes are there to stay, whatever happens to this machine's power. */
        void keep() throws IOException;

        @Override
        void close() throws IOException;
    }

    Writing write(UUID name) throws IOException;

    /** {@link java.io.FileNotFoundException} where nothing has the name. */
    InputStream read(UUID name) throws IOException;

    /** Nothing happens where nothing has the name. */
    void erase(UUID name) throws IOException;

    /** Every name that was kept before the instant: for the sweep that looks for what nobody knows. */
    void keptBefore(Instant instant, Consumer<UUID> visitor) throws IOException;

    /** How many bytes there is room for, as far as the store can say. */
    long room() throws IOException;
}
