package vn.tindan.attachments.store;

import java.io.BufferedOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A folder: 256 subfolders by the first two digits of the name. Bytes are written beside, forced to the disk and renamed;
 * then the subfolder is forced, so that the name is durable too.
 */
public final class FolderStore implements FileStore {

    private static final String UNFINISHED = ".part";
    private static final int BUFFER = 64 * 1024;

    private final Path folder;

    public FolderStore(Path folder) throws IOException {
        this.folder = folder.toAbsolutePath().normalize();
        Files.createDirectories(this.folder, owner("rwx------"));
        for (int i = 0; i < 256; i++) {
            Path shelf = this.folder.resolve(String.format("%02x", i));
            if (!Files.isDirectory(shelf)) {
                Files.createDirectories(shelf, owner("rwx------"));
            }
        }
        force(this.folder);
    }

    @Override
    public Writing write(UUID name) throws IOException {
        return new FolderWriting(path(name));
    }

    @Override
    public InputStream read(UUID name) throws IOException {
        try {
            return Files.newInputStream(path(name));
        } catch (NoSuchFileException e) {
            throw new FileNotFoundException(name.toString());
        }
    }

    @Override
    public void erase(UUID name) throws IOException {
        Files.deleteIfExists(path(name));
    }

    @Override
    public void keptBefore(Instant instant, Consumer<UUID> visitor) throws IOException {
        try (Stream<Path> shelves = Files.list(folder)) {
            for (Path shelf : shelves.filter(Files::isDirectory).toList()) {
                visit(shelf, instant, visitor);
            }
        }
    }

    /** Writings that a killed process left are nobody's: they are taken away on the same round. */
    private static void visit(Path shelf, Instant instant, Consumer<UUID> visitor) throws IOException {
        try (Stream<Path> files = Files.list(shelf)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (!isOlder(file, instant)) {
                    continue;
                }
                if (name.endsWith(UNFINISHED)) {
                    Files.deleteIfExists(file);
                } else {
                    visitor.accept(UUID.fromString(name));
                }
            }
        }
    }

    private static boolean isOlder(Path file, Instant instant) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(instant);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    @Override
    public long room() throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    private Path path(UUID name) {
        String text = name.toString();
        return folder.resolve(text.substring(0, 2)).resolve(text);
    }

    private static void force(Path folder) throws IOException {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return; // Windows opens no folder, and makes its names durable by itself
        }
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] owner(String modes) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(modes))}
                : new FileAttribute<?>[0];
    }

    private static final class FolderWriting implements Writing {

        private final Path target;
        private final Path unfinished;
        private final FileChannel channel;
        private final OutputStream bytes;

        FolderWriting(Path target) throws IOException {
            this.target = target;
            this.unfinished = target.resolveSibling(target.getFileName() + UNFINISHED);
            Files.createFile(unfinished, owner("rw-------"));
            this.channel = FileChannel.open(unfinished, StandardOpenOption.WRITE);
            this.bytes = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER) {
                @Override
                public void close() throws IOException {
                    flush();
                }
            };
        }

        @Override
        public OutputStream bytes() {
            return bytes;
        }

        @Override
        public void keep() throws IOException {
            bytes.flush();
            channel.force(true);
            channel.close();
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            force(Objects.requireNonNull(target.getParent()));
        }

        @Override
        public void close() throws IOException {
            channel.close();
            Files.deleteIfExists(unfinished);
        }
    }
}
