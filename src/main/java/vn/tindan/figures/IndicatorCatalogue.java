package vn.tindan.figures;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tindan.shared.RuleViolation;

/** Every figure that a report can print, in the order of the report: the rows of figures/indicators.csv. */
@Component
public class IndicatorCatalogue {

    private static final String FILE = "/figures/indicators.csv";

    private final Map<String, Indicator> indicators;

    public IndicatorCatalogue() {
        var rows = new LinkedHashMap<String, Indicator>();
        read().forEach(indicator -> {
            if (rows.put(indicator.code(), indicator) != null) {
                throw new IllegalStateException("indicator " + indicator.code() + " stands twice in " + FILE);
            }
        });
        indicators = Collections.unmodifiableMap(rows);
    }

    public Collection<Indicator> all() {
        return indicators.values();
    }

    public Optional<Indicator> find(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    public Indicator get(String code) {
        return find(code).orElseThrow(() -> new RuleViolation("figures.indicator.unknown", code));
    }

    /** What a module counts. */
    public List<Indicator> live(String module) {
        return all().stream()
                .filter(indicator -> module.equals(indicator.module()))
                .toList();
    }

    /** The figure of any indicator, where those that are not derived are known. */
    public Figure figure(String code, Function<String, Figure> known) {
        var indicator = get(code);
        var operands = indicator.operands();
        return operands == null
                ? known.apply(code)
                : indicator.ratio(figure(operands.numerator(), known), figure(operands.denominator(), known));
    }

    private static List<Indicator> read() {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var file = Objects.requireNonNull(IndicatorCatalogue.class.getResourceAsStream(FILE), FILE);
                var rows = format.parse(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return rows.stream().map(IndicatorCatalogue::indicator).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Indicator indicator(CSVRecord row) {
        var numerator = cell(row, "numerator");
        return new Indicator(
                row.get("code"),
                row.get("name_vi"),
                row.get("unit_vi"),
                Indicator.Measure.valueOf(constant(row, "measure")),
                Indicator.Source.valueOf(constant(row, "source")),
                cell(row, "module"),
                numerator == null ? null : new Indicator.Operands(numerator, row.get("denominator")),
                row.get("counting").equals("distinct"),
                cell(row, "part_of"),
                ChangeWording.valueOf(constant(row, "wording")),
                Integer.parseInt(row.get("version")),
                row.get("rule"),
                new Indicator.English(row.get("name_en"), row.get("unit_en")));
    }

    private static String constant(CSVRecord row, String column) {
        return row.get(column).toUpperCase(Locale.ROOT);
    }

    private static @Nullable String cell(CSVRecord row, String column) {
        var cell = row.get(column);
        return cell.isEmpty() ? null : cell;
    }
}
