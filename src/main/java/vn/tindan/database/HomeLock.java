package vn.tindan.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/** Keeps a second application away from an embedded database; the system takes it back when its holder dies. */
record HomeLock(FileChannel channel) implements AutoCloseable {

    static HomeLock take(HomeFolder home) throws IOException {
        HomeFolder.createPrivateDirectories(home.server());
        var channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new StartRefused(
                    "Another Tin Dân is running on %s: stop it, or set TINDAN_HOME to a folder of this one's own."
                            .formatted(home.path()));
        }
        return new HomeLock(channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
