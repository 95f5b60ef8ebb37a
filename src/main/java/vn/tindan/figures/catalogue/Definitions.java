package vn.tindan.figures.catalogue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.springframework.stereotype.Component;

/** What each version of a figure's definition says, for people: figures/definitions.csv, one row a version. */
@Component
public class Definitions {

    private static final String FILE = "/figures/definitions.csv";

    private final List<Definition> all = read();

    /**
     * One version of a definition.
     *
     * @param since the first day it holds, blank for the first version
     */
    public record Definition(String code, int version, String since, String rule) {}

    /** The versions of one figure, the first first; none where its name says all there is to say. */
    public List<Definition> of(String code) {
        return all.stream().filter(each -> each.code().equals(code)).toList();
    }

    public List<Definition> all() {
        return all;
    }

    private static List<Definition> read() {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var file = Objects.requireNonNull(Definitions.class.getResourceAsStream(FILE), FILE);
                var rows = format.parse(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return rows.stream()
                    .map(row -> new Definition(
                            row.get("code"), Integer.parseInt(row.get("version")), row.get("since"), row.get("rule")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
