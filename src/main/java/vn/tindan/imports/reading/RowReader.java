package vn.tindan.imports.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.tindan.figures.Convention;
import vn.tindan.figures.EnteredFigures;
import vn.tindan.figures.Figure;
import vn.tindan.figures.FigureText;
import vn.tindan.figures.Indicator;
import vn.tindan.figures.Period;
import vn.tindan.geography.UnitId;
import vn.tindan.imports.reading.Columns.Field;
import vn.tindan.imports.reading.ReadRow.Problem;
import vn.tindan.imports.reading.ReadRow.Words;
import vn.tindan.shared.RuleViolation;
import vn.tindan.sheets.SheetCell;
import vn.tindan.sheets.SheetRow;

/** Understands the rows of one sheet, each by itself; remembers what it has understood, as a sheet says the same often. */
public final class RowReader {

    private static final int LONGEST_SOURCE = 500;

    private final Columns columns;
    private final Convention year;
    private final UnitNames units;
    private final IndicatorNames indicators;
    private final EnteredFigures rules;
    private final Map<String, Optional<Period>> periods = new HashMap<>();
    private final Map<Asked, UnitId> found = new HashMap<>();

    private record Asked(String words, @Nullable Period period) {}

    RowReader(Columns columns, Convention year, UnitNames units, IndicatorNames indicators, EnteredFigures rules) {
        this.columns = columns;
        this.year = year;
        this.units = units;
        this.indicators = indicators;
        this.rules = rules;
    }

    public ReadRow read(SheetRow row) {
        var problems = new ArrayList<Problem>();
        var words = new Words(
                columns.cell(row, Field.UNIT).text(),
                columns.cell(row, Field.PERIOD).text(),
                columns.cell(row, Field.INDICATOR).text(),
                written(columns.cell(row, Field.VALUE)),
                columns.cell(row, Field.SOURCE).text());
        var period = tried(Field.PERIOD, problems, () -> period(columns.cell(row, Field.PERIOD)));
        var when = period == null ? null : period.orElse(null);
        var unit = tried(Field.UNIT, problems, () -> unit(words.unit(), when));
        var indicator = tried(Field.INDICATOR, problems, () -> indicators.read(words.indicator()));
        var figure = tried(Field.VALUE, problems, () -> figure(columns.cell(row, Field.VALUE), words.value()));
        tried(Field.SOURCE, problems, () -> checkedSource(words.source()));
        if (unit != null && indicator != null && figure != null) {
            tried(Field.VALUE, problems, () -> checked(unit, when, indicator, figure));
        }
        boolean isImplied = !columns.cell(row, Field.IMPLIED).isBlank();
        return new ReadRow(row.number(), words, isImplied, unit, when, indicator, figure, problems);
    }

    private static <T> @Nullable T tried(Field field, List<Problem> problems, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RuleViolation reason) {
            problems.add(new Problem(field, reason));
            return null;
        }
    }

    /** Excel turns "3/2024" into a day: whoever sees it knows that it is no period. */
    private Optional<Period> period(SheetCell cell) {
        if (cell.date() != null) {
            throw new RuleViolation("imports.period.date", cell.text());
        }
        return periods.computeIfAbsent(cell.text(), text -> PeriodWords.read(text, year));
    }

    private UnitId unit(String words, @Nullable Period period) {
        return found.computeIfAbsent(new Asked(words, period), asked -> units.read(asked.words(), asked.period()));
    }

    private static String written(SheetCell cell) {
        var number = cell.number();
        return number == null ? cell.text() : FigureText.write(Figure.exact(number));
    }

    private static Figure figure(SheetCell cell, String written) {
        if (cell.isFault()) {
            throw new RuleViolation("sheets.fault", written);
        }
        if (written.isEmpty()) {
            throw new RuleViolation("imports.value.blank");
        }
        var number = cell.number();
        return number == null ? FigureText.parse(written) : Figure.exact(number);
    }

    private static Boolean checkedSource(String source) {
        if (source.isBlank()) {
            throw new RuleViolation("imports.source.blank");
        }
        if (source.length() > LONGEST_SOURCE) {
            throw new RuleViolation("imports.source.long", LONGEST_SOURCE);
        }
        return true;
    }

    /** What may be entered at all; of no period, as if of today. */
    private Boolean checked(UnitId unit, @Nullable Period period, Indicator indicator, Figure figure) {
        if (period != null) {
            rules.check(unit, period, indicator.code(), figure);
        } else {
            rules.checkUndated(indicator.code(), figure);
        }
        return true;
    }
}
