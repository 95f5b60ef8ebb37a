package vn.tindan.geography;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import vn.tindan.geography.boundaries.BoundaryImport.Source;

/** Boundaries lent to the tests; what asks for them is skipped, and says so, where they are not at hand. */
public final class BoundariesAtHand {

    private static final Path FOLDER = Path.of("../shared/geography/boundaries");

    private BoundariesAtHand() {}

    public static Source provinces() {
        return source(FOLDER.resolve("provinces_current.geojson"));
    }

    public static Source communesOf(String province) {
        return source(FOLDER.resolve("communes").resolve(province + ".geojson"));
    }

    public static List<Source> communes() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(FOLDER), "no boundaries at hand");
        try (var files = Files.list(FOLDER.resolve("communes"))) {
            return files.sorted().map(BoundariesAtHand::source).toList();
        }
    }

    private static Source source(Path file) {
        Assumptions.assumeTrue(Files.isReadable(file), "no boundaries at hand");
        return new Source(String.valueOf(file.getFileName()), () -> Files.newInputStream(file));
    }
}
