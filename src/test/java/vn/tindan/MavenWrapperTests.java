package vn.tindan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** mvnw among made-up JDKs, Mavens and downloads. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class MavenWrapperTests {

    private static final String MAVEN =
            "[ \"$1\" = -v ] && echo 'Apache Maven %s' && exit\necho %s on $JAVA_HOME: \"$@\"";

    @TempDir
    Path folder;

    private Path commands;
    private Path user;

    @BeforeEach
    void copyWrapper() throws IOException {
        commands = Files.createDirectories(folder.resolve("commands"));
        user = Files.createDirectories(folder.resolve("user"));
        Files.copy(Path.of("mvnw"), folder.resolve("mvnw"));
        pin("1.0", "no such sum");
        command("mvn", MAVEN.formatted("3.9.9", "installed"));
    }

    @Test
    void takesTheJdkOfTheEnvironment() throws Exception {
        Path jdk = jdk("mine", "25.0.3");
        assertThat(run(jdk)).isEqualTo("installed on " + jdk + ": -B verify\n");
    }

    @Test
    void asksAJdkWithoutReleaseFile() throws Exception {
        Path jdk = jdk("plain", "26");
        Files.delete(jdk.resolve("release"));
        assertThat(run(jdk)).startsWith("installed on " + jdk);
    }

    @Test
    void passesAnOldJdkByForTheOneOnThePath() throws Exception {
        Path jdk = jdk("new", "27-ea");
        command("javac", "echo '    java.home = %s'".formatted(jdk));
        assertThat(run(jdk("old", "17.0.15"))).startsWith("installed on " + jdk);
    }

    @Test
    void passesAJdkByThatIsOnlyAJre() throws Exception {
        Path jre = jdk("jre", "25");
        Files.delete(jre.resolve("bin/javac"));
        Path jdk = jdk("new", "25");
        command("javac", "echo '    java.home = %s'".formatted(jdk));
        assertThat(run(jre)).startsWith("installed on " + jdk);
    }

    @Test
    void fetchesMavenOnceWhereTheInstalledOneIsTooOld() throws Exception {
        command("mvn", MAVEN.formatted("3.6.3", "installed"));
        Path archive = archiveOfMaven();
        pin("1.0", sumOf(archive));
        command("curl", "while [ \"$1\" != -o ]; do shift; done; cp %s \"$2\"".formatted(archive));
        Path jdk = jdk("mine", "25");
        assertThat(run(jdk)).startsWith("mvnw: no Maven 3.8").endsWith("fetched on " + jdk + ": -B verify\n");
        assertThat(run(jdk)).isEqualTo("fetched on " + jdk + ": -B verify\n");
    }

    @Test
    void refusesADownloadWithAnotherSum() throws Exception {
        command("mvn", MAVEN.formatted("3.6.3", "installed"));
        Path archive = archiveOfMaven();
        command("curl", "while [ \"$1\" != -o ]; do shift; done; cp %s \"$2\"".formatted(archive));
        assertThat(run(jdk("mine", "25"))).contains("what was fetched is not the Maven named in");
        assertThat(user.resolve(".m2/wrapper/tindan")).isEmptyDirectory();
    }

    @Test
    void saysWhatToInstallWhereNothingCanBeFetched() throws Exception {
        command("mvn", "exit 1");
        command("curl", "exit 6");
        assertThat(run(jdk("mine", "25")))
                .endsWith("mvnw: Maven could not be fetched: install Maven 3.8 or later, or let this machine reach "
                        + "archive.apache.org.\n");
    }

    private String run(Path jdk) throws Exception {
        var builder = new ProcessBuilder(folder.resolve("mvnw").toString(), "-B", "verify").redirectErrorStream(true);
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH", commands + ":/usr/bin:/bin", "HOME", user.toString(), "JAVA_HOME", jdk.toString()));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    private Path jdk(String name, String version) throws IOException {
        Path jdk = Files.createDirectories(folder.resolve(name));
        Files.createDirectories(jdk.resolve("bin"));
        script(jdk.resolve("bin/javac"), "echo 'javac %s'".formatted(version));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
        return jdk;
    }

    private Path archiveOfMaven() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("archive/apache-maven-1.0/bin"));
        script(bin.resolve("mvn"), MAVEN.formatted("1.0", "fetched"));
        Path archive = folder.resolve("archive/maven.tar.gz");
        new ProcessBuilder(
                        "tar",
                        "-czf",
                        archive.toString(),
                        "-C",
                        archive.getParent().toString(),
                        "apache-maven-1.0")
                .start()
                .waitFor();
        return archive;
    }

    private void pin(String version, String sum) throws IOException {
        Files.createDirectories(folder.resolve(".mvn"));
        Files.writeString(folder.resolve(".mvn/maven.properties"), "version=%s\nsha512=%s\n".formatted(version, sum));
    }

    private static String sumOf(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(file)));
    }

    private void command(String name, String body) throws IOException {
        script(commands.resolve(name), body);
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
