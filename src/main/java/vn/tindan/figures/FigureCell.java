package vn.tindan.figures;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tindan.figures.EnteredFigures.Entered;

/**
 * One figure of one unit in one period, with what must be said beside it.
 *
 * @param document the paper an entered figure was taken from
 * @param definition by which version of its definition, and of its operands', it was counted
 */
public record FigureCell(
        Figure figure,
        Origin origin,
        Coverage coverage,
        @Nullable String document,
        String definition) {

    private static final String NO_DEFINITION = "";
    private static final String AND = "+";
    private static final String BOTH = Pattern.quote(AND);

    /** Where a figure of a report comes from. A live and an entered figure of the same cell are never added. */
    public enum Origin {
        LIVE,
        ENTERED,
        DERIVED,
        NONE
    }

    public static FigureCell missing(Coverage coverage) {
        return new FigureCell(Figure.unknown(), Origin.NONE, coverage, null, NO_DEFINITION);
    }

    public static FigureCell live(Indicator indicator, BigDecimal amount, Coverage coverage) {
        return new FigureCell(Figure.exact(amount), Origin.LIVE, coverage, null, Integer.toString(indicator.version()));
    }

    /** The total of what was entered for all parts of a unit, or for the unit itself. */
    public static FigureCell entered(Collection<Entered> parts) {
        return new FigureCell(
                Figure.sum(parts.stream().map(Entered::figure).toList()),
                Origin.ENTERED,
                Coverage.ofUnits(parts.size(), parts.size()),
                parts.stream().map(Entered::source).distinct().collect(Collectors.joining("; ")),
                definitions(parts.stream().map(part -> Integer.toString(part.definition()))));
    }

    /** The total of what the communes below returned; how many they are stands beside it. */
    public static FigureCell returned(Figure total, Coverage coverage, String definition) {
        return new FigureCell(total, Origin.ENTERED, coverage, "báo cáo định kỳ của " + coverage.text(), definition);
    }

    /** Parts that are counted apart, one live and one entered, are of different extent: no ratio. */
    public static FigureCell ratio(Indicator indicator, FigureCell numerator, FigureCell denominator) {
        var coverage = numerator.coverage.weaker(denominator.coverage);
        if (!numerator.figure.isKnown() || !denominator.figure.isKnown()) {
            return missing(coverage);
        }
        return new FigureCell(
                numerator.origin == denominator.origin
                        ? indicator.ratio(numerator.figure, denominator.figure)
                        : Figure.uncomputable(),
                Origin.DERIVED,
                coverage,
                documents(numerator, denominator),
                indicator.version() + ":" + numerator.definition + "/" + denominator.definition);
    }

    /** The same cell saying another figure. */
    public FigureCell with(Figure other) {
        return new FigureCell(other, origin, coverage, document, definition);
    }

    /** The total of what several areas report, each known by itself; one that is missing makes it "không tính được". */
    public static FigureCell total(Indicator indicator, Collection<FigureCell> parts) {
        if (parts.size() == 1) {
            return parts.iterator().next();
        }
        var coverage =
                Coverage.together(parts.stream().map(FigureCell::coverage).toList());
        if (indicator.isDistinct() || parts.stream().noneMatch(part -> part.figure.isKnown())) {
            return missing(coverage);
        }
        var origins = parts.stream().map(FigureCell::origin).distinct().toList();
        return new FigureCell(
                Figure.sum(parts.stream().map(FigureCell::figure).toList()),
                origins.size() == 1 ? origins.getFirst() : Origin.DERIVED,
                coverage,
                documents(parts.toArray(FigureCell[]::new)),
                definitions(parts.stream().map(FigureCell::definition)));
    }

    /** Each version once and in order, so that one mixture is written in one way. */
    public static String definitions(Stream<String> versions) {
        return versions.flatMap(version -> Stream.of(version.split(BOTH)))
                .distinct()
                .sorted()
                .collect(Collectors.joining(AND));
    }

    /**
     * Whether both were counted by the same definition; what is missing contradicts nothing. Of two mixtures nobody knows
     * whether they hold as much of each.
     */
    public boolean isDefinedAs(FigureCell other) {
        return !figure.isKnown() || !other.figure.isKnown() || areOne(definition, other.definition);
    }

    /** Whether two that are written by {@link #definitions} are one and the same version, and no mixture. */
    public static boolean areOne(String definitions, String others) {
        return definitions.equals(others) && !definitions.contains(AND);
    }

    private static @Nullable String documents(FigureCell... cells) {
        var documents = Stream.of(cells)
                .flatMap(cell -> Stream.ofNullable(cell.document))
                .distinct()
                .collect(Collectors.joining("; "));
        return documents.isEmpty() ? null : documents;
    }
}
