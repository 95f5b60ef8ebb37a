package vn.tindan.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tindan.figures.Convention;
import vn.tindan.figures.EnteredFigures.Entered;
import vn.tindan.figures.EnteredFigures.Status;
import vn.tindan.figures.Figure;
import vn.tindan.figures.FigureBatches;
import vn.tindan.figures.Period;
import vn.tindan.figures.Qualifier;
import vn.tindan.geography.UnitId;
import vn.tindan.imports.reading.ReadRow;

/** One row of a file as it is kept; what it could not be understood as is missing. */
record StoredRow(
        int number,
        ReadRow.Words words,
        Verdict verdict,
        @Nullable String unit,
        @Nullable Period period,
        @Nullable String indicator,
        @Nullable Figure figure,
        boolean isImplied,
        @Nullable String before) {

    FigureBatches.Line line(Status status) {
        return new FigureBatches.Line(
                UnitId.parse(Objects.requireNonNull(unit)),
                Objects.requireNonNull(period),
                Objects.requireNonNull(indicator),
                new Entered(Objects.requireNonNull(figure), words.source(), status, isImplied));
    }

    FigureBatches.Undated undated() {
        return new FigureBatches.Undated(
                UnitId.parse(Objects.requireNonNull(unit)),
                words.period(),
                Objects.requireNonNull(indicator),
                Objects.requireNonNull(figure),
                words.source());
    }

    static StoredRow of(ResultSet row) throws SQLException {
        var from = row.getObject("from_day", LocalDate.class);
        var to = row.getObject("to_day", LocalDate.class);
        var qualifier = row.getString("qualifier");
        return new StoredRow(
                row.getInt("number"),
                new ReadRow.Words(
                        row.getString("unit_text"),
                        row.getString("period_text"),
                        row.getString("indicator_text"),
                        row.getString("value_text"),
                        row.getString("source_text")),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("unit"),
                from == null || to == null
                        ? null
                        : new Period(from, to, to, Convention.valueOf(row.getString("convention"))),
                row.getString("indicator"),
                qualifier == null
                        ? null
                        : new Figure(row.getBigDecimal("value"), Qualifier.valueOf(qualifier), row.getString("word")),
                row.getBoolean("is_implied"),
                row.getString("before"));
    }
}
