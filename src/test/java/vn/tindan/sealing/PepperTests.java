package vn.tindan.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PepperTests {

    @TempDir
    Path folder;

    @Test
    void digestsByPurposeAndValue() {
        var pepper = SealingForTests.in(folder.resolve("keys")).pepper();
        byte[] digest = pepper.digest("receipt", "1234");
        assertThat(digest).hasSize(32).isEqualTo(pepper.digest("receipt", "1234"));
        assertThat(pepper.digest("receipt", "1235")).isNotEqualTo(digest);
        assertThat(pepper.digest("address", "1234")).isNotEqualTo(digest);
        assertThat(pepper.digest("receipt1", "234")).isNotEqualTo(digest);
    }

    @Test
    void survivesARestartAndDependsOnTheKey() {
        byte[] digest = SealingForTests.in(folder.resolve("keys")).pepper().digest("receipt", "1234");
        assertThat(SealingForTests.in(folder.resolve("keys")).pepper().digest("receipt", "1234"))
                .isEqualTo(digest);
        assertThat(SealingForTests.in(folder.resolve("others")).pepper().digest("receipt", "1234"))
                .isNotEqualTo(digest);
    }
}
