package vn.tindan.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstStartTests {

    private static final SealedField STORY = new SealedField("tips.tip", "7", "story");

    @TempDir
    Path folder;

    /** One instance: says what its pepper digests, and seals a text for the others to open. */
    public static void main(String[] arguments) {
        System.out.println(startedIn(Path.of(arguments[0])));
    }

    private static String startedIn(Path keys) {
        var instance = SealingForTests.in(keys);
        byte[] key = instance.sealing().newDataKey();
        return String.join(
                " ",
                HexFormat.of().formatHex(instance.pepper().digest("race", "x")),
                HexFormat.of().formatHex(key),
                HexFormat.of().formatHex(instance.sealing().seal(key, STORY, "của mọi người")),
                HexFormat.of().formatHex(instance.identities().seal(STORY, "của mọi người")));
    }

    @Test
    void endsWithTheSameKeysForThreadsOfOneProcess() throws Exception {
        var starts = new ArrayList<Callable<String>>();
        for (int i = 0; i < 8; i++) {
            starts.add(() -> startedIn(folder.resolve("home/keys")));
        }
        var lines = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<String> line : threads.invokeAll(starts)) {
                lines.add(line.get());
            }
        }
        assertSameKeys(lines);
    }

    @Test
    void endsWithTheSameKeysForProcesses() throws Exception {
        var processes = new ArrayList<Process>();
        for (int i = 0; i < 3; i++) {
            processes.add(new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            FirstStartTests.class.getName(),
                            folder.resolve("home/keys").toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        }
        var lines = new ArrayList<String>();
        for (Process process : processes) {
            lines.add(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .reduce((first, last) -> last)
                    .orElse(""));
            assertThat(process.waitFor()).isZero();
        }
        assertSameKeys(lines);
    }

    private void assertSameKeys(List<String> lines) {
        assertThat(lines.stream().map(line -> line.split(" ")[0]).distinct()).hasSize(1);
        var instance = SealingForTests.in(folder.resolve("home/keys"));
        for (String line : lines) {
            List<byte[]> parts = List.of(line.split(" ")).stream()
                    .map(HexFormat.of()::parseHex)
                    .toList();
            assertThat(instance.sealing().open(parts.get(1), STORY, parts.get(2)))
                    .isEqualTo("của mọi người");
            assertThat(instance.identities().open(STORY, parts.get(3))).isEqualTo("của mọi người");
        }
    }
}
