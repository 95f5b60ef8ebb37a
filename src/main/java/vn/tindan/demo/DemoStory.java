package vn.tindan.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;
import vn.tindan.tips.terms.TipCategory;

/** One of the made-up stories of {@code demo/stories.csv}. */
record DemoStory(TipCategory category, String story, String place, String happened) {

    static List<DemoStory> all() {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = new InputStreamReader(
                        new ClassPathResource("demo/stories.csv").getInputStream(), StandardCharsets.UTF_8);
                var rows = format.parse(reader)) {
            return rows.stream()
                    .map(row -> new DemoStory(
                            TipCategory.valueOf(row.get("category")),
                            row.get("story"),
                            row.get("place"),
                            row.get("happened")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
