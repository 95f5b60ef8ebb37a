package vn.tindan.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What would keep the embedded PostgreSQL from starting, told in a sentence before minutes are spent on trying. */
final class ServerObstacles {

    private ServerObstacles() {}

    static void refuse(HomeFolder home) throws IOException {
        if ("root".equals(System.getProperty("user.name")) && !LinuxUtils.isUnshareAvailable()) {
            throw new StartRefused(
                    "PostgreSQL does not run as root on this machine: start Tin Dân as an ordinary user, "
                            + "or set SPRING_DATASOURCE_URL to a PostgreSQL that runs.");
        }
        Path version = home.data().resolve("PG_VERSION");
        if (Files.exists(home.data())) {
            refuseOtherOwner(home);
        }
        if (Files.exists(version)) {
            refuseOtherVersion(home, Files.readString(version).strip());
            refuseLostPassword(home);
        }
    }

    private static void refuseOtherOwner(HomeFolder home) throws IOException {
        var owner = Files.getOwner(home.data());
        if (!owner.equals(home.user())) {
            throw new StartRefused(
                    "The database in %s belongs to the user %s: start Tin Dân as that user, or set TINDAN_HOME to another folder."
                            .formatted(home.data(), owner.getName()));
        }
    }

    private static void refuseOtherVersion(HomeFolder home, String version) {
        if (!version.equals(EmbeddedServer.VERSION)) {
            throw new StartRefused(("The database in %s was made by PostgreSQL %s, and this Tin Dân brings %s along: "
                            + "set TINDAN_HOME to another folder, or SPRING_DATASOURCE_URL to a server of that version.")
                    .formatted(home.data(), version, EmbeddedServer.VERSION));
        }
    }

    private static void refuseLostPassword(HomeFolder home) {
        if (Files.notExists(home.password())) {
            throw new StartRefused(("The password of the database in %s is missing: bring %s back from a copy, "
                            + "or set TINDAN_HOME to another folder.")
                    .formatted(home.data(), home.password()));
        }
    }
}
