package vn.tindan.figures;

import java.util.List;
import vn.tindan.geography.UnitId;

/** Every figure of the catalogue for one unit and one period, in the order of the catalogue. */
public record FigureSet(UnitId unit, Period period, List<FigureRow> rows) {

    /** A code that the catalogue does not have is a mistake of the caller. */
    public FigureRow get(String code) {
        return rows.stream()
                .filter(row -> row.indicator().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no indicator " + code));
    }
}
