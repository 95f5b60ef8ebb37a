package vn.tindan.reports;

import java.util.Optional;
import vn.tindan.figures.FigureSet;
import vn.tindan.figures.Period;
import vn.tindan.figures.PeriodText;

/** What the template's places say for one unit and period: a figure, its change, or the name of the period before. */
record SummaryWording(FigureSet set) {

    /** "năm 2024". */
    String periodName() {
        return name(set.period());
    }

    private static String name(Period period) {
        return PeriodText.name(period).orElseGet(() -> PeriodText.span(period));
    }

    /** {@code code} a known figure, {@code code~} a known change, {@code code!} the figure whether known or not. */
    Optional<String> find(String place) {
        if (place.equals("previous")) {
            return Optional.of(name(set.period().previous()));
        }
        char kind = place.charAt(place.length() - 1);
        var row = set.get(kind == '~' || kind == '!' ? place.substring(0, place.length() - 1) : place);
        return switch (kind) {
            case '~' -> row.isCompared() ? Optional.of(row.changeInWords()) : Optional.empty();
            case '!' -> Optional.of(row.inWords());
            default -> row.current().isKnown() ? Optional.of(row.inWords()) : Optional.empty();
        };
    }
}
