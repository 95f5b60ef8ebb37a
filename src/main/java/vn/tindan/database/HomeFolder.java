package vn.tindan.database;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** TINDAN_HOME, which holds the keys and the embedded database; what is made in it is its owner's alone. */
record HomeFolder(Path path) {

    static HomeFolder open(String setting) {
        try {
            Path path = Path.of(setting).toAbsolutePath().normalize();
            createPrivateDirectories(path);
            Files.delete(Files.createTempFile(path, "writable", null));
            return new HomeFolder(path.toRealPath());
        } catch (IOException | InvalidPathException e) {
            throw new StartRefused(
                    "The folder %s cannot be written to: set TINDAN_HOME to a folder that %s may write to."
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
