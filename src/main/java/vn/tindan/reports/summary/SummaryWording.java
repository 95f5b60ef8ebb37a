package vn.tindan.reports.summary;

import java.util.List;
import java.util.Optional;
import vn.tindan.figures.Figure;
import vn.tindan.figures.FigureCell.Origin;
import vn.tindan.figures.FigureRow;
import vn.tindan.figures.FigureSet;
import vn.tindan.figures.FigureText;
import vn.tindan.figures.Period;
import vn.tindan.figures.PeriodText;

/** What the template's places say for one unit and period: a figure, its change, or the name of the period before. */
record SummaryWording(FigureSet set) {

    /** Behind a ratio of what is only approximately known: there the footnote goes. */
    static final char NOTED = '\uE000';

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

    /**
     * {@code code} a known figure, {@code code~} a known change, {@code code!} the figure whether known or not,
     * {@code code+code} the sum of what a paper keeps apart.
     */
    Optional<String> find(String place) {
        if (place.equals("previous")) {
            String before = name(set.period().previous());
            return Optional.of(set.isUnfinished() ? "cùng kỳ " + before : before);
        }
        if (place.equals("period")) {
            return Optional.of(periodName());
        }
        if (place.equals("coverage")) {
            return coverage();
        }
        if (place.contains("+")) {
            return keptApart(place.split("\\+")).map(FigureText::prose);
        }
        char kind = place.charAt(place.length() - 1);
        var row = set.get(kind == '~' || kind == '!' ? place.substring(0, place.length() - 1) : place);
        return switch (kind) {
            case '~' -> row.isCompared() ? Optional.of(row.changeInWords()) : Optional.empty();
            case '!' -> Optional.of(row.inWords());
            default -> row.current().isKnown() ? Optional.of(noted(row)) : Optional.empty();
        };
    }

    private static String noted(FigureRow row) {
        boolean isApproximateRatio =
                row.source() == Origin.DERIVED && !row.current().isExact();
        return isApproximateRatio ? row.inWords() + NOTED : row.inWords();
    }

    /** Live totals hold their parts already; only figures of a paper are written down apart from one another. */
    Optional<Figure> keptApart(String... codes) {
        var rows = List.of(codes).stream().map(set::get).toList();
        boolean apart = rows.stream().allMatch(row -> row.source() == Origin.ENTERED);
        return apart
                ? Optional.of(Figure.sum(rows.stream().map(FigureRow::current).toList()))
                : Optional.empty();
    }
}
