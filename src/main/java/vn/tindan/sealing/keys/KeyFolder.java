package vn.tindan.sealing.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder of key files, mode 0700, each file 0600. Whatever writes into it holds its lock, and files appear whole or
 * not at all: several instances may share the folder and start at once.
 */
class KeyFolder {

    /** A file lock does not keep out a second thread of the same JVM. */
    private static final Object THREADS = new Object();

    private final Path folder;
    private final KeysetText text;
    private final FileModes modes;

    KeyFolder(Path folder, @Nullable Aead master) {
        this.folder = folder.toAbsolutePath().normalize();
        this.text = new KeysetText(master);
        this.modes = FileModes.of(this.folder);
    }

    interface Work<T> {
        T run() throws IOException, GeneralSecurityException;
    }

    /** Runs the work while no other instance writes keys. */
    <T> T locked(Work<T> work) {
        synchronized (THREADS) {
            try {
                modes.createFolder(folder);
                try (var channel = FileChannel.open(
                                folder.resolve(".lock"),
                                modes.with(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                                modes.privateFile());
                        var _ = channel.lock()) {
                    return work.run();
                }
            } catch (IOException e) {
                throw new KeysUnusable(
                        "The key folder %s cannot be read or written (%s)."
                                .formatted(folder, e.getClass().getSimpleName()),
                        e);
            } catch (GeneralSecurityException e) {
                throw new KeysUnusable("No keys can be made for %s.".formatted(folder), e);
            }
        }
    }

    Optional<KeysetHandle> read(KeyFile file) {
        Path path = path(file);
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            modes.requirePrivate(path);
            return Optional.of(text.parse(file, new String(Files.readAllBytes(path), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new KeysUnusable(
                    "The key file %s cannot be read (%s)."
                            .formatted(path, e.getClass().getSimpleName()),
                    e);
        } catch (GeneralSecurityException e) {
            // without the cause: a parser may quote what it read
            throw new KeysUnusable(
                    "The key file %s is damaged, or sealed to another key service: put back its copy.".formatted(path));
        }
    }

    FileTime changedAt(KeyFile file) {
        try {
            return Files.getLastModifiedTime(path(file));
        } catch (IOException e) {
            throw new KeysUnusable("The key file %s is gone.".formatted(path(file)), e);
        }
    }

    /** Only under {@link #locked}. */
    void write(KeyFile file, KeysetHandle keys) throws IOException, GeneralSecurityException {
        Path fresh = folder.resolve(".new-" + file.fileName());
        Files.deleteIfExists(fresh);
        try (var channel = FileChannel.open(
                fresh, modes.with(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), modes.privateFile())) {
            var bytes = ByteBuffer.wrap(text.of(file, keys));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, path(file), StandardCopyOption.ATOMIC_MOVE);
        modes.forceFolder(folder);
    }

    Path path(KeyFile file) {
        return folder.resolve(file.fileName());
    }
}
