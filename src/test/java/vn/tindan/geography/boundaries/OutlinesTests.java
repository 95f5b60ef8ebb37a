package vn.tindan.geography.boundaries;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.io.WKTReader;

class OutlinesTests {

    @Test
    void readsWhatItWrote() throws Exception {
        var shape = new WKTReader()
                .read(
                        "MULTIPOLYGON(((105 10,106.12345 10,106 11,105 11,105 10),(105.2 10.2,105.4 10.2,105.4 10.4,105.2 10.2)),"
                                + "((111.5 16,111.6 16,111.6 16.1,111.5 16)))");
        byte[] written = Outlines.write(shape);
        assertThat(Outlines.read(written).equalsExact(shape, 1e-9)).isTrue();
        assertThat(written).hasSizeLessThan(shape.toText().length() / 2);
    }
}
