package vn.tindan.figures;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A figure that a report can print, as the catalogue defines it.
 *
 * @param module who counts a live indicator
 * @param operands what a derived one is computed from: never stored, never keyed in
 * @param isDistinct counts different things: never the sum of the levels below
 * @param partOf the indicator that this one can never pass
 * @param version of the definition; figures of two versions are not compared unless asked for
 */
public record Indicator(
        String code,
        String name,
        String unit,
        Measure measure,
        Source source,
        @Nullable String module,
        @Nullable Operands operands,
        boolean isDistinct,
        @Nullable String partOf,
        ChangeWording wording,
        int version,
        String rule,
        English english) {

    private static final String PERCENT = "%";

    /** Flows count events within the period, stocks what is there on its last day. */
    public enum Measure {
        FLOW,
        STOCK,
        RATIO
    }

    /** Where its figures come from. */
    public enum Source {
        /** Counted from the records of a module. */
        LIVE,
        /** Entered from periodic returns of the communes. */
        RETURN,
        /** Computed from other indicators. */
        DERIVED,
        /** Defined, but nothing counts it yet: missing, never 0. */
        PLANNED
    }

    /** What it is called and what it counts for readers of the public pages in English; the record is Vietnamese. */
    public record English(String name, String unit) {}

    /** Codes of the indicators of a ratio; summed each before dividing, at every level. */
    public record Operands(String numerator, String denominator) {}

    public boolean isPercent() {
        return unit.equals(PERCENT);
    }

    /** Whether a cell can hold a fraction of it. */
    public boolean isMeasured() {
        return measure == Measure.RATIO || unit.equals("kg") || unit.equals("m²");
    }

    /** Whether it counts things one by one: a few of those are few, a few kilograms need not be. */
    boolean isCount() {
        return !isMeasured();
    }

    public Figure ratio(Figure numerator, Figure denominator) {
        return isPercent() ? numerator.percentOf(denominator) : numerator.ratio(denominator);
    }

    /** As a cell shows it, without its unit but "%". */
    public String write(Figure figure) {
        if (isPercent()) {
            return FigureText.percent(figure);
        }
        return measure == Measure.RATIO ? FigureText.ratio(figure) : FigureText.write(figure);
    }

    /**
     * What other programs are told: no more than is printed, a ratio with two decimals, but every decimal of an exact amount.
     */
    public Figure said(Figure figure) {
        if (measure == Measure.RATIO) {
            return FigureText.saidRate(figure);
        }
        return figure.isExact() ? figure : FigureText.said(figure);
    }

    /** The same of a change of it, which of a count is whole. */
    public Figure saidChange(Figure change) {
        return isCount() && !change.isExact() ? FigureText.saidCount(change) : said(change);
    }

    public Comparison compare(Figure current, Figure previous) {
        return new Comparison(current, previous, wording, isCount(), Set.of());
    }
}
