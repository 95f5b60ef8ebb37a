package vn.tindan.sealing.keys;

import static java.nio.file.attribute.PosixFilePermission.GROUP_WRITE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_READ;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.Set;

/** Who may read what lies in the key folder; where a file system knows no modes, its operator must see to that. */
record FileModes(boolean known) {

    /** Reading by the group is let pass: secrets mounted by container platforms come so. */
    private static final Set<PosixFilePermission> TOO_WIDE =
            Set.of(GROUP_WRITE, OTHERS_READ, OTHERS_WRITE, OTHERS_EXECUTE);

    static FileModes of(Path path) {
        return new FileModes(path.getFileSystem().supportedFileAttributeViews().contains("posix"));
    }

    void createFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            requirePrivate(folder);
            return;
        }
        if (folder.getParent() != null) {
            Files.createDirectories(folder.getParent());
        }
        try {
            Files.createDirectory(folder, attributes("rwx------"));
        } catch (FileAlreadyExistsException e) {
            requirePrivate(folder); // another instance was faster
        }
    }

    void requirePrivate(Path path) throws IOException {
        if (known && !Collections.disjoint(Files.getPosixFilePermissions(path), TOO_WIDE)) {
            throw new KeysUnusable(
                    "%s is open to others: take their rights away (chmod go-rwx) and start again.".formatted(path));
        }
    }

    FileAttribute<?>[] privateFile() {
        return attributes("rw-------");
    }

    Set<OpenOption> with(OpenOption... options) {
        return Set.of(options);
    }

    /** A renamed file is there after a power cut only once its folder is written too. */
    void forceFolder(Path folder) throws IOException {
        if (known) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private FileAttribute<?>[] attributes(String mode) {
        return known
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }
}
