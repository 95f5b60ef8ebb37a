package vn.tindan.reports;

import java.util.Optional;
import vn.tindan.figures.FigureSet;
import vn.tindan.figures.Origin;
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

    /** "3/103", where not every commune records here yet. */
    private Optional<String> coverage() {
        return set.rows().stream()
                .filter(row -> row.source() == Origin.LIVE && !row.coverage().isComplete())
                .map(row -> row.coverage().reported() + "/" + row.coverage().due())
                .findFirst();
    }

    /** {@code code} a known figure, {@code code~} a known change, {@code code!} the figure whether known or not. */
    Optional<String> find(String place) {
        if (place.equals("previous")) {
            String before = name(set.period().previous());
            return Optional.of(set.isUnfinished() ? "cùng kỳ " + before : before);
        }
        if (place.equals("coverage")) {
            return coverage();
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
