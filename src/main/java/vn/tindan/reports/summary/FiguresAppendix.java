package vn.tindan.reports.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import vn.tindan.documents.Cell;
import vn.tindan.documents.Derivation;
import vn.tindan.documents.Outline;
import vn.tindan.documents.Table;
import vn.tindan.figures.ChangeWording;
import vn.tindan.figures.Comparison.ChangeNote;
import vn.tindan.figures.Figure;
import vn.tindan.figures.FigureRow;
import vn.tindan.figures.FigureSet;
import vn.tindan.web.Language;

/** The table behind the report: every figure with the one of the period before, its change and where it comes from. */
record FiguresAppendix(FigureSet set, MessageSource messages) {

    private static final int CURRENT = 3;
    private static final int PREVIOUS = 4;

    Outline outline() {
        var outline = new Outline().table(table());
        var notes = notes();
        for (var note : notes) {
            outline.note(mark(notes, note) + " " + text("ChangeNote." + note) + ".");
        }
        outline.note(text("reports.appendix.coverage"));
        String sources = set.rows().stream()
                .map(FigureRow::document)
                .filter(document -> document != null)
                .distinct()
                .collect(Collectors.joining("; "));
        return sources.isEmpty() ? outline : outline.note(text("reports.appendix.sources", sources));
    }

    /** What must be said of the comparisons; that a figure is missing its "…" says. */
    private List<ChangeNote> notes() {
        return set.rows().stream()
                .flatMap(row -> row.comparison().notes().stream())
                .filter(note -> note != ChangeNote.CURRENT_MISSING && note != ChangeNote.PREVIOUS_MISSING)
                .distinct()
                .sorted()
                .toList();
    }

    private static String mark(List<ChangeNote> notes, ChangeNote note) {
        return "(" + (notes.indexOf(note) + 1) + ")";
    }

    private String marks(FigureRow row) {
        var notes = notes();
        String marks = row.comparison().notes().stream()
                .filter(notes::contains)
                .sorted()
                .map(note -> mark(notes, note))
                .collect(Collectors.joining());
        return marks.isEmpty() ? "" : " " + marks;
    }

    private Table table() {
        var columns = List.of(
                Table.Column.mark(text("reports.appendix.number")),
                Table.Column.text(text("reports.appendix.indicator")),
                Table.Column.mark(text("reports.appendix.measure")),
                Table.Column.number(text("reports.appendix.current")),
                Table.Column.number(text("reports.appendix.previous")),
                Table.Column.number(text("reports.appendix.change")),
                Table.Column.number(text("reports.appendix.percent")),
                Table.Column.text(text("reports.appendix.note")));
        var rows = new ArrayList<Table.Row>();
        for (FigureRow row : set.rows()) {
            if (row.current().isKnown() || row.previous().isKnown()) {
                rows.add(line(rows.size() + 1, row));
            }
        }
        total(rows, "reports.appendix.collectives", "award_collective_total", "award_adhoc_collective");
        total(rows, "reports.appendix.individuals", "award_individual_total", "award_adhoc_individual");
        return Table.of("", columns, rows);
    }

    /** The sum of what a paper keeps apart: 56 and 03 collectives are 59, and no form is given what it did not name. */
    private void total(List<Table.Row> rows, String key, String... codes) {
        new SummaryWording(set)
                .keptApart(codes)
                .ifPresent(sum -> rows.add(Table.Row.total(
                        Cell.text(""),
                        Cell.text(text(key)),
                        Cell.text(set.get(codes[0]).indicator().unit()),
                        cell(set.get(codes[0]).indicator().write(sum), sum),
                        Cell.text("…"),
                        Cell.text("…"),
                        Cell.text("…"),
                        Cell.text(text("reports.source.SUM")))));
    }

    private Table.Row line(int number, FigureRow row) {
        return Table.Row.of(
                Cell.text(String.valueOf(number)),
                Cell.text(row.indicator().name()),
                Cell.text(row.indicator().unit()),
                cell(row.text(row.current()), row.current()),
                cell(row.text(row.previous()), row.previous()),
                derived(
                        row,
                        cell(row.comparison().differenceCell(), row.comparison().difference()),
                        new Derivation.Difference(CURRENT, PREVIOUS)),
                percent(row),
                Cell.text(CellSource.inShort(row.now(), messages) + marks(row)));
    }

    /** Of a rate there is no percentage: that is no figure that is missing. */
    private static Cell percent(FigureRow row) {
        return row.indicator().wording() == ChangeWording.POINTS
                ? Cell.text(row.comparison().percentCell())
                : derived(
                        row,
                        cell(row.comparison().percentCell(), row.comparison().percent()),
                        new Derivation.Change(CURRENT, PREVIOUS));
    }

    /** A spreadsheet works it out itself where both are exact counts: else what is printed rests on more than they show. */
    private static Cell derived(FigureRow row, Cell cell, Derivation rule) {
        boolean isCount = row.indicator().wording() != ChangeWording.POINTS;
        return cell.isNumber()
                        && isCount
                        && row.current().isExact()
                        && row.previous().isExact()
                        && !row.previous().isZero()
                ? cell.derived(rule)
                : cell;
    }

    private static Cell cell(String text, Figure figure) {
        @Nullable BigDecimal value = figure.value();
        if (value == null) {
            return Cell.text("…".equals(text) || figure.isKnown() ? text : "…");
        }
        return Cell.number(text, value);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Language.VIETNAMESE.locale());
    }
}
