package vn.tindan.database;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;

/**
 * TINDAN_HOME, which holds the keys and the embedded database, and the user who makes files in it; what is made in it is
 * that user's alone.
 */
record HomeFolder(Path path, UserPrincipal user) {

    static HomeFolder open(String setting) {
        try {
            Path path = Path.of(setting).toAbsolutePath().normalize();
            createPrivateDirectories(path);
            Path trial = Files.createTempFile(path, "writable", null);
            var user = Files.getOwner(trial);
            Files.delete(trial);
            return new HomeFolder(path.toRealPath(), user);
        } catch (IOException | InvalidPathException e) {
            throw new StartRefused(
                    "The folder %s cannot be written to: set TINDAN_HOME to a folder that the user %s may write to."
                            .formatted(setting, System.getProperty("user.name")),
                    e);
        }
    }

    Path data() {
        return path.resolve("postgres");
    }

    Path binaries() {
        return server().resolve("binaries");
    }

    Path log() {
        return server().resolve("postgres.log");
    }

    Path password() {
        return server().resolve("password");
    }

    /** There from the first start until it has succeeded. */
    Path unfinished() {
        return server().resolve("unfinished");
    }

    Path lock() {
        return server().resolve("lock");
    }

    /** Beside the data, and closed to others: the library lets everybody write where it unpacks the binaries. */
    Path server() {
        return path.resolve("postgres-server");
    }

    static void createPrivateDirectories(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Files.createDirectories(path, permissions("rwx------"));
        }
    }

    static void writePrivately(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        Files.writeString(Files.createFile(file, permissions("rw-------")), content);
    }

    private static FileAttribute<?>[] permissions(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
