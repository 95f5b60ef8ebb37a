package vn.tindan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.mock.env.MockEnvironment;

/** What an operator reads when a start is refused. */
class StartSentencesTests {

    private final MockEnvironment environment = new MockEnvironment().withProperty("management.server.port", "8081");

    @TempDir
    Path folder;

    @Test
    void namesTheSettingOfATakenPort() {
        assertThat(sentenceFor(new PortInUseException(8080)))
                .isEqualTo(
                        "Port 8080 is taken by another program: stop that program, or set SERVER_PORT to a free port.");
        assertThat(sentenceFor(new PortInUseException(8081))).contains("set MANAGEMENT_SERVER_PORT to");
    }

    @Test
    void saysARefusedStartFromWithinABean() {
        assertThat(sentenceFor(new BeanCreationException("database", "failed", new StartRefused("Set it."))))
                .isEqualTo("Set it.");
    }

    @Test
    void refusesAHomeThatCannotBeWrittenTo() throws Exception {
        String home = Files.createFile(folder.resolve("taken")).resolve("home").toString();
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new HomeCheck()
                        .postProcessEnvironment(environment.withProperty("tindan.home", home), new SpringApplication()))
                .withMessage(
                        "The folder %s cannot be written to: set TINDAN_HOME to a folder that the user %s may write to."
                                .formatted(home, System.getProperty("user.name")));
    }

    @Test
    void makesAHomeThatNobodyElseReads() throws Exception {
        var home = HomeFolder.open(folder.resolve("new/home").toString());
        assertThat(Files.getPosixFilePermissions(home.path())).hasSize(3);
    }

    /** The first of the registered analyzers that knows the failure, as Spring Boot asks them. */
    private String sentenceFor(Throwable failure) {
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, ArgumentResolver.of(Environment.class, environment), (type, name, e) -> {})
                .stream()
                .map(analyzer -> analyzer.analyze(failure))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow()
                .getDescription();
    }
}
