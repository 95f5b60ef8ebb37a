package vn.tindan.figures;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tindan.figures.Comparison.ChangeNote;

/**
 * One line of a report: a figure, the same of the period before, and how they compare.
 *
 * @param territory how the unit of the earlier figure is that of the present one
 * @param isAcrossDefinitions whether the two are compared even where the definition changed in between
 */
public record FigureRow(
        Indicator indicator, FigureCell now, FigureCell before, Territory territory, boolean isAcrossDefinitions) {

    /** What the earlier figure is of. */
    public enum Territory {
        SAME,
        /** Recomputed for a unit that was another one then. */
        RESTATED,
        /** Recomputed without what lay in a commune that was divided: its figures cannot be. */
        PARTLY
    }

    public FigureRow(Indicator indicator, FigureCell now, FigureCell before, Territory territory) {
        this(indicator, now, before, territory, false);
    }

    public FigureRow(Indicator indicator, FigureCell now, FigureCell before, boolean isRestated) {
        this(indicator, now, before, isRestated ? Territory.RESTATED : Territory.SAME);
    }

    public boolean isRestated() {
        return territory == Territory.RESTATED;
    }

    public FigureRow(Indicator indicator, FigureCell now, FigureCell before) {
        this(indicator, now, before, false);
    }

    /** The same for who asks to compare it all the same; the note stays. */
    public FigureRow acrossDefinitions() {
        return new FigureRow(indicator, now, before, territory, true);
    }

    public Figure current() {
        return now.figure();
    }

    public Figure previous() {
        return before.figure();
    }

    public FigureCell.Origin source() {
        return now.origin();
    }

    public Coverage coverage() {
        return now.coverage();
    }

    public @Nullable String document() {
        return now.document();
    }

    /** Refused, with its note, where the definition has changed in between and nobody asked for it all the same. */
    public Comparison comparison() {
        return isRedefined() && !isAcrossDefinitions
                ? comparison(Figure.incomparable(), Set.of(ChangeNote.REDEFINED))
                : comparison(previous(), marks());
    }

    private Comparison comparison(Figure earlier, Set<ChangeNote> marks) {
        return new Comparison(current(), earlier, indicator.wording(), indicator.isCount(), marks);
    }

    /** What the figures alone do not say: another definition or territory then, or units that did not report. */
    private Set<ChangeNote> marks() {
        var marks = EnumSet.noneOf(ChangeNote.class);
        if (isRedefined()) {
            marks.add(ChangeNote.REDEFINED);
        }
        if (current().isKnown() && previous().isKnown()) {
            if (territory != Territory.SAME) {
                marks.add(isRestated() ? ChangeNote.RESTATED : ChangeNote.DIVIDED);
            }
            if (!now.coverage().isComplete() || !before.coverage().isComplete()) {
                marks.add(ChangeNote.INCOMPLETE);
            }
        }
        return marks;
    }

    public boolean isRedefined() {
        return !now.isDefinedAs(before);
    }

    /**
     * Whether a sentence may compare the two: both known from one kind of source and of as many units, and the earlier more
     * than nothing. Where three communes were counted and now thirty are, the rise is that of the counting.
     */
    public boolean isCompared() {
        return current().isKnown()
                && previous().isKnown()
                && !previous().isZero()
                && now.origin() == before.origin()
                && isOfAsManyUnits()
                && comparison().difference().isKnown();
    }

    private boolean isOfAsManyUnits() {
        return now.coverage().isComplete() && before.coverage().isComplete()
                || now.coverage().equals(before.coverage());
    }

    private boolean isRatio() {
        return indicator.measure() == Indicator.Measure.RATIO;
    }

    /** "giảm 89 vụ, tỷ lệ 7,44%". */
    public String changeInWords() {
        return comparison().sentence(indicator.unit());
    }

    /** "-89; giảm 7,44%"; "+1,25 điểm %". */
    public String changeInTable() {
        var comparison = comparison();
        return indicator.wording() == ChangeWording.POINTS
                ? comparison.differenceCell()
                : comparison.differenceCell() + "; " + comparison.percentCell();
    }

    /** Within a sentence: "08", "trên 1.800", "82,29%". */
    public String inWords() {
        return isRatio() ? text(current()) : FigureText.prose(indicator.said(current()));
    }

    /** What other programs are told of a figure of the row. */
    public Figure said(Figure figure) {
        return indicator.said(figure);
    }

    public @Nullable BigDecimal number(Figure figure) {
        return said(figure).value();
    }

    /** The change in per cent of the figure before, with its sign and two decimals. */
    public Figure changePercent() {
        return FigureText.saidRate(comparison().percent());
    }

    /** In a table: "8", "trên 1.800", "82,29%". */
    public String text(Figure figure) {
        return indicator.write(figure);
    }
}
