package vn.tindan.reports.publication;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tindan.figures.Coverage;
import vn.tindan.figures.FigureCell;
import vn.tindan.figures.Indicator;
import vn.tindan.figures.Period;
import vn.tindan.geography.UnitId;

/**
 * What is published of one period: the tables of it and of the one before, and which areas there are.
 *
 * @param country of how many provinces the total of the country is
 */
record Publication(
        Period period,
        PublishedTable now,
        PublishedTable before,
        Map<String, String> areas,
        Map<String, List<String>> parts,
        Coverage country,
        List<PublishedFigures.Row> rows) {

    /** Of how many of its parts an area is the total; none where it is of all. */
    @Nullable Coverage coverage(String area) {
        boolean isOfSome = area.equals(UnitId.NATION_TODAY.toString()) && !country.isComplete();
        return isOfSome ? country : null;
    }

    boolean isCorrected(String indicator, String area) {
        return rows.stream()
                .anyMatch(row -> row.isCorrected()
                        && row.indicator().equals(indicator)
                        && row.unit().toString().equals(area));
    }

    /** Whether the two periods were counted by different definitions, in the area or in any that it adds up from. */
    boolean isRedefined(Indicator indicator, String area) {
        var operands = indicator.operands();
        var codes = operands == null ? Set.of(indicator.code()) : Set.of(operands.numerator(), operands.denominator());
        return codes.stream().anyMatch(code -> {
            var then = definitions(code, area, false);
            var known = definitions(code, area, true);
            return !then.isEmpty() && !known.isEmpty() && !FigureCell.areOne(then, known);
        });
    }

    /** As one cell writes them; empty where nothing is known. */
    private String definitions(String code, String area, boolean isNow) {
        var own = FigureCell.definitions(rows.stream()
                .filter(row -> row.unit().toString().equals(area)
                        && row.indicator().equals(code)
                        && row.isNow() == isNow
                        && row.figure().isKnown())
                .map(PublishedFigures.Row::definition));
        return own.isEmpty()
                ? FigureCell.definitions(parts.getOrDefault(area, List.of()).stream()
                        .map(part -> definitions(code, part, isNow))
                        .filter(each -> !each.isEmpty()))
                : own;
    }
}
