package vn.tindan.figures;

import java.time.LocalDate;
import java.util.List;
import vn.tindan.geography.UnitId;

/** Every figure of the catalogue for one unit and one period, in the order of the catalogue, counted until a day. */
public record FigureSet(UnitId unit, Period period, LocalDate until, List<FigureRow> rows) {

    /** Whether the period still runs. */
    public boolean isUnfinished() {
        return until.isBefore(period.to());
    }

    /** The same for who asks to compare figures of two definitions all the same. */
    public FigureSet acrossDefinitions() {
        return new FigureSet(
                unit,
                period,
                until,
                rows.stream().map(FigureRow::acrossDefinitions).toList());
    }

    /** A code that the catalogue does not have is a mistake of the caller. */
    public FigureRow get(String code) {
        return rows.stream()
                .filter(row -> row.indicator().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no indicator " + code));
    }
}
