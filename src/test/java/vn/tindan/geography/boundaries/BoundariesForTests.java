package vn.tindan.geography.boundaries;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.geography.GeographyForTests;
import vn.tindan.geography.Units;
import vn.tindan.geography.boundaries.BoundaryImport.Request;
import vn.tindan.geography.boundaries.BoundaryImport.Source;

/** Outlines for tests of what is drawn and asked of them. */
public final class BoundariesForTests {

    private BoundariesForTests() {}

    public static void load(JdbcClient jdbc, String set, List<Source> files) {
        new BoundaryImport(
                        new BoundaryStore(jdbc, GeographyForTests.CLOCK),
                        new Units(jdbc, GeographyForTests.CLOCK),
                        _ -> {})
                .load(new Request(set, Request.USUAL_PROPERTY, false, null), files);
    }

    public static Source text(String json) {
        return new Source("text", () -> new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
