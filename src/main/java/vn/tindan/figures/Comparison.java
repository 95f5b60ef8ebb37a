package vn.tindan.figures;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import vn.tindan.figures.number.FigureWords;
import vn.tindan.figures.number.Interval;

/**
 * A figure against the same period before, in the wordings of the trade: "giảm 89 vụ, tỷ lệ 7,44%".
 *
 * @param isCount whether things are counted one by one: only of those fewer than twenty are few, and their change is whole
 * @param marks what the caller knows and the figures do not: {@link ChangeNote#RESTATED} and the like
 */
public record Comparison(
        Figure current, Figure previous, ChangeWording wording, boolean isCount, Set<ChangeNote> marks) {

    private static final BigDecimal SMALL_BASE = BigDecimal.valueOf(20);
    private static final Interval NONE = Interval.point(BigDecimal.ZERO);
    private static final String ELLIPSIS = "…";

    /** What a cell says instead of a percentage. */
    public static final String UNCHANGED = "không đổi";

    public static final String NOTHING = "không phát sinh";

    /** What must be said beside a comparison, as a footnote. */
    public enum ChangeNote {
        CURRENT_MISSING,
        PREVIOUS_MISSING,
        /** There is no percentage of nothing. */
        PREVIOUS_NONE,
        APPROXIMATE,
        /** A percentage of fewer than twenty: never a headline. */
        SMALL_BASE,
        /** The earlier figure is recomputed on today's boundaries. */
        RESTATED,
        /** Not every unit reported in both periods. */
        INCOMPLETE,
        /** The definition of the figure changed in between, and it was asked for all the same. */
        REDEFINED,
        /** The earlier figure lacks what lay in a commune that was divided since. */
        DIVIDED
    }

    public Comparison {
        marks = Set.copyOf(marks);
    }

    public Comparison(Figure current, Figure previous, ChangeWording wording, Set<ChangeNote> marks) {
        this(current, previous, wording, wording != ChangeWording.POINTS, marks);
    }

    public Comparison(Figure current, Figure previous, ChangeWording wording) {
        this(current, previous, wording, Set.of());
    }

    public Figure difference() {
        return current.change(previous);
    }

    public Figure percent() {
        return wording == ChangeWording.POINTS ? Figure.uncomputable() : current.changePercent(previous);
    }

    /**
     * "giảm 89 vụ, tỷ lệ 7,44%"; "ít hơn 03 vụ, tỷ lệ 1,64%"; "tăng 1,25 điểm %". A percentage of fewer than twenty stands
     * in a table with its note, never in a sentence.
     */
    public String sentence(String unit) {
        if (!isComparable()) {
            return outcomeWithoutNumbers();
        }
        var size = sizeOf(unit);
        if (previous.isZero() && wording != ChangeWording.POINTS) {
            return size + ", " + FigureWords.INCOMPARABLE;
        }
        var percent = FigureText.saidRate(percent().abs());
        return percent.isKnown() && !isOfFew() ? size + ", tỷ lệ " + FigureText.percent(percent) : size;
    }

    /** "giảm 171 vụ (-5,87%)". */
    public String bracketed(String unit) {
        if (!isComparable()) {
            return outcomeWithoutNumbers();
        }
        var percent = FigureText.saidRate(percent());
        return percent.isKnown() && !isOfFew()
                ? sizeOf(unit) + " (" + signed(percent, FigureText.percent(percent)) + ")"
                : sizeOf(unit);
    }

    /** The figure and its change: "xảy ra 1.107 vụ, giảm 89 vụ, tỷ lệ 7,44%". */
    public String clause(String unit) {
        var told = wording == ChangeWording.POINTS
                ? FigureText.percent(current)
                : FigureText.prose(said(current)) + (current.isKnown() ? " " + unit : "");
        var verb = wording.verb().isEmpty() ? "" : wording.verb() + " ";
        var change = sentence(unit);
        boolean isTold = isComparable() || change.equals(UNCHANGED) || change.equals(NOTHING);
        return verb + told + (isTold ? ", " + change : "");
    }

    /** Without numbers: "xảy ra giảm", "phát hiện nhiều hơn", "không đổi". */
    public String direction() {
        return isComparable() ? (wording.verb() + " " + towards()).strip() : outcomeWithoutNumbers();
    }

    /** The column "tăng/giảm" of a table: "+20", "-8", "0", "…". */
    public String differenceCell() {
        if (!current.isKnown() || !previous.isKnown()) {
            return ELLIPSIS;
        }
        var said = saidDifference();
        return signed(said, wording == ChangeWording.POINTS ? FigureText.points(said) : FigureText.write(said));
    }

    /** The column "%" of a table: "tăng 20,00%", "–" where nothing was before, "x" for rates. */
    public String percentCell() {
        if (wording == ChangeWording.POINTS) {
            return "x";
        }
        if (!current.isKnown() || !previous.isKnown()) {
            return ELLIPSIS;
        }
        if (previous.isZero()) {
            return current.isZero() ? NOTHING : "–";
        }
        var percent = FigureText.saidRate(percent().abs());
        return isComparable() && percent.isKnown()
                ? towards() + " " + FigureText.percent(percent)
                : outcomeWithoutNumbers();
    }

    public Set<ChangeNote> notes() {
        var notes = EnumSet.noneOf(ChangeNote.class);
        notes.addAll(marks);
        add(notes, ChangeNote.CURRENT_MISSING, !current.isKnown());
        add(notes, ChangeNote.PREVIOUS_MISSING, !previous.isKnown() && !marks.contains(ChangeNote.REDEFINED));
        if (current.isKnown() && previous.isKnown()) {
            add(notes, ChangeNote.APPROXIMATE, !current.isExact() || !previous.isExact());
            add(
                    notes,
                    ChangeNote.PREVIOUS_NONE,
                    wording != ChangeWording.POINTS && previous.isZero() && !current.isZero());
            add(notes, ChangeNote.SMALL_BASE, !previous.isZero() && isOfFew());
        }
        return notes;
    }

    private static void add(Set<ChangeNote> notes, ChangeNote note, boolean holds) {
        if (holds) {
            notes.add(note);
        }
    }

    private boolean isOfFew() {
        var value = previous.value();
        return isCount && value != null && value.compareTo(SMALL_BASE) < 0;
    }

    /** Whether it is sure that there is a change, and which way. */
    private boolean isComparable() {
        return saidDifference().isKnown() && !difference().range().contains(BigDecimal.ZERO);
    }

    private String outcomeWithoutNumbers() {
        if (!current.isKnown() || !previous.isKnown()) {
            return FigureWords.INCOMPARABLE;
        }
        if (current.isZero() && previous.isZero()) {
            return NOTHING;
        }
        return difference().isZero() ? UNCHANGED : FigureWords.UNCOMPUTABLE;
    }

    /** Where of a count none but "no change" is possible, no word of an approximation says it. */
    private Figure saidDifference() {
        var difference = difference();
        boolean isNone = isCount && difference.range().wholes().equals(NONE);
        return isNone && !difference.isExact() ? Figure.uncomputable() : said(difference);
    }

    private Figure said(Figure figure) {
        if (wording == ChangeWording.POINTS) {
            return FigureText.saidRate(figure);
        }
        return isCount ? FigureText.saidCount(figure) : FigureText.said(figure);
    }

    private String sizeOf(String unit) {
        var size = saidDifference().abs();
        return towards() + " "
                + (wording == ChangeWording.POINTS ? FigureText.points(size) : FigureText.prose(size) + " " + unit);
    }

    private String towards() {
        return isPositive(saidDifference()) ? wording.more() : wording.less();
    }

    private static boolean isPositive(Figure figure) {
        return figure.value() != null && figure.value().signum() > 0;
    }

    /** The sign goes before the digits, behind the word: "khoảng +12%". */
    private static String signed(Figure figure, String text) {
        return isPositive(figure) ? text.replaceFirst("(?=[0-9])", "+") : text;
    }
}
