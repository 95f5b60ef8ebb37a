package vn.tindan.reports.overview;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tindan.figures.Comparison.ChangeNote;
import vn.tindan.figures.FigureRow;
import vn.tindan.geography.maps.DrawnMap;

/**
 * What the page shows of a view.
 *
 * @param period named and with its days
 * @param until where the period still runs: the day that was counted to
 * @param leagueUntil the day that the places below are counted to, where it is an earlier one
 * @param refused why the places below are not shown, as the key of a message
 */
public record Overview(
        View view,
        Place place,
        List<Place> above,
        String period,
        String previous,
        @Nullable String until,
        List<Line> lines,
        FigureRow drawn,
        TrendChart trend,
        List<Standing> league,
        @Nullable String leagueUntil,
        @Nullable String refused,
        @Nullable DrawnMap map,
        SequencedSet<ChangeNote> notes) {

    public Overview {
        notes = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(notes));
    }

    /** A figure of the table. */
    public record Line(FigureRow row) {

        public String code() {
            return row.indicator().code();
        }

        public String now() {
            return shown(row, row.current());
        }

        public String before() {
            return shown(row, row.previous());
        }

        public String change() {
            return row.comparison().differenceCell();
        }

        public String percent() {
            return row.comparison().percentCell();
        }

        public Set<ChangeNote> notes() {
            return row.comparison().notes();
        }

        /** "…" for what nobody knows: never 0, never a word that looks like a figure. */
        private static String shown(FigureRow row, vn.tindan.figures.Figure figure) {
            return figure.isKnown() || figure.word() != null ? row.text(figure) : "…";
        }
    }

    /**
     * A place among its neighbours.
     *
     * @param rank by the figure not rounded, shared by equals; none where units did not report
     * @param share of the largest, in thousandths, for the bar
     */
    public record Standing(Place place, @Nullable Integer rank, Line line, int share) {}

    /** Places of which something is known, now or before. */
    public List<Standing> told() {
        return league.stream().filter(standing -> !isSilent(standing)).toList();
    }

    /** Places of which nothing is: missing, never 0. */
    public List<Standing> silent() {
        return league.stream().filter(Overview::isSilent).toList();
    }

    /** Places with a figure that the map cannot shade: a part of a province of today, as it belongs to a region. */
    public List<String> partly() {
        return map == null
                ? List.of()
                : told().stream()
                        .map(Standing::place)
                        .filter(each -> !each.isUnit())
                        .map(Place::name)
                        .toList();
    }

    /** Whether nothing is known of it in either period: no footnote either, as no line shows one. */
    static boolean isSilent(Standing standing) {
        var row = standing.line().row();
        return !row.current().isKnown() && !row.previous().isKnown();
    }

    /** Whether a definition changed in between, so that there is something to ask for. */
    public boolean isRedefined() {
        return notes.contains(ChangeNote.REDEFINED);
    }

    /** "(1)" for the first footnote of the page, and so on: no number is left out. */
    public String mark(ChangeNote note) {
        return "(" + (List.copyOf(notes).indexOf(note) + 1) + ")";
    }

    public boolean hasTrend() {
        return trend.isAny();
    }
}
