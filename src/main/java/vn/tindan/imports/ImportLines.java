package vn.tindan.imports;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tindan.figures.Figure;
import vn.tindan.figures.Indicator;
import vn.tindan.figures.IndicatorCatalogue;
import vn.tindan.figures.PeriodText;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.imports.reading.Columns;
import vn.tindan.shared.RuleViolation;

/** Shows rows of a file with what they were understood as. */
@Component
class ImportLines {

    private final RowStore rows;
    private final Units units;
    private final IndicatorCatalogue catalogue;

    ImportLines(RowStore rows, Units units, IndicatorCatalogue catalogue) {
        this.rows = rows;
        this.units = units;
        this.catalogue = catalogue;
    }

    List<ImportLine> page(UUID file, @Nullable Verdict verdict, int page, int size) {
        var stored = rows.page(file, verdict, page, size);
        var problems =
                rows.problems(file, stored.stream().map(StoredRow::number).toList());
        return stored.stream().map(row -> line(row, problems)).toList();
    }

    private ImportLine line(StoredRow row, Map<Integer, List<RowStore.StoredProblem>> problems) {
        var indicator = catalogue.find(row.indicator() == null ? "" : row.indicator());
        var unit = row.unit();
        var period = row.period();
        return new ImportLine(
                row.number(),
                row.words(),
                row.verdict(),
                unit == null ? "" : place(UnitId.parse(unit)),
                period == null ? "" : PeriodText.label(period),
                indicator.map(Indicator::name).orElse(""),
                indicator.map(known -> written(known, row.figure())).orElse(""),
                row.before(),
                problems.getOrDefault(row.number(), List.of()).stream()
                        .map(problem -> new ImportLine.Problem(
                                Columns.Field.valueOf(problem.field()).heading(),
                                new RuleViolation(problem.key(), problem.arguments())))
                        .toList());
    }

    private static String written(Indicator indicator, @Nullable Figure figure) {
        return figure == null ? "" : indicator.write(figure);
    }

    private String place(UnitId unit) {
        var within = units.place(unit);
        return units.get(unit).fullName() + (within.isEmpty() ? "" : ", " + within);
    }
}
