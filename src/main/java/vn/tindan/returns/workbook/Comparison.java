package vn.tindan.returns.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import vn.tindan.figures.FigureText;
import vn.tindan.returns.filing.FilingPage;
import vn.tindan.returns.filing.Finding;
import vn.tindan.returns.filing.Typed;
import vn.tindan.returns.workbook.UploadPreview.Change;
import vn.tindan.returns.workbook.UploadPreview.Problem;
import vn.tindan.shared.RuleViolation;

/** Lays a filled-in workbook over the returns as they are now. */
final class Comparison {

    private static final String BLANK = "returns.check.blank";
    private static final int LONGEST_NOTE = 500;

    private final Brought brought;
    private final BiFunction<FilingPage, Map<String, Typed>, FilingPage> retype;
    private final List<Change> changes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<FilingPage> pages = new ArrayList<>();
    private boolean isStale;

    /** A return that would change, from the version that was downloaded. */
    record Entry(UUID filing, int version, Map<String, Typed> cells) {}

    Comparison(Brought brought, List<FilingPage> kept, BiFunction<FilingPage, Map<String, Typed>, FilingPage> retype) {
        this.brought = brought;
        this.retype = retype;
        for (int at = 0; at < kept.size(); at++) {
            compare(brought.units().get(at), kept.get(at));
        }
        brought.strays()
                .forEach(row -> problems.add(
                        new Problem(Layout.figureCell(row), "", "", "returns.upload.stray", new Object[] {row}, true)));
    }

    private void compare(Brought.Unit unit, FilingPage kept) {
        var cells = new HashMap<String, Typed>();
        kept.lines().forEach(line -> cells.put(line.indicator().code(), line.cell()));
        int before = changes.size();
        for (var line : kept.lines()) {
            var cell = unit.cells().get(line.indicator().code());
            if (cell != null && !means(line.cell(), cell.typed())) {
                cells.put(line.indicator().code(), cell.typed());
                changes.add(new Change(
                        Layout.figureCell(cell.row()), kept.place(), line.indicator(), line.cell(), cell.typed()));
            }
        }
        refuseOthers(unit, kept);
        if (changes.size() == before) {
            pages.add(kept);
            return;
        }
        isStale |= unit.version() != kept.version();
        var page = retype.apply(kept, cells);
        pages.add(page);
        page.lines().forEach(line -> find(unit, page, line));
        entries.add(new Entry(unit.filing(), unit.version(), cells));
    }

    private void refuseOthers(Brought.Unit unit, FilingPage kept) {
        var known = kept.lines().stream().map(line -> line.indicator().code()).toList();
        unit.cells().forEach((code, cell) -> {
            if (!known.contains(code)) {
                problems.add(new Problem(
                        Layout.figureCell(cell.row()),
                        kept.place(),
                        "",
                        "returns.upload.stray",
                        new Object[] {cell.row()},
                        true));
            }
        });
    }

    private void find(Brought.Unit unit, FilingPage page, FilingPage.Line line) {
        var cell = unit.cells().get(line.indicator().code());
        var at = cell == null ? "" : Layout.figureCell(cell.row());
        for (var finding : line.findings()) {
            if (!finding.key().equals(BLANK)) {
                boolean isWrong = finding.weight() == Finding.Weight.WRONG;
                problems.add(problem(at, page, line, finding.key(), finding.arguments(), isWrong));
            }
        }
        if (line.cell().note().length() > LONGEST_NOTE) {
            problems.add(problem(at, page, line, "returns.upload.note", new Object[] {LONGEST_NOTE}, true));
        }
        if (cell != null && line.cell().equals(cell.typed()) && !page.state().isWritable()) {
            problems.add(problem(at, page, line, "returns.upload.closed", new Object[] {}, true));
        }
    }

    private static Problem problem(
            String at, FilingPage page, FilingPage.Line line, String key, Object[] arguments, boolean blocks) {
        return new Problem(at, page.place(), line.indicator().name(), key, arguments, blocks);
    }

    /** The same figure, however it is written, and the same note. */
    private static boolean means(Typed one, Typed other) {
        return one.note().equals(other.note())
                && (one.written().equals(other.written()) || isSameFigure(one.written(), other.written()));
    }

    private static boolean isSameFigure(String one, String other) {
        try {
            return !one.isEmpty() && !other.isEmpty() && FigureText.parse(one).equals(FigureText.parse(other));
        } catch (RuleViolation unreadable) {
            return false;
        }
    }

    UploadPreview preview(UUID id, String fileName) {
        return new UploadPreview(
                id,
                brought.round(),
                fileName,
                pages.getFirst().form(),
                pages.getFirst().period(),
                isStale,
                entries.size(),
                List.copyOf(changes),
                List.copyOf(problems));
    }

    List<Entry> entries() {
        return entries;
    }

    /** The returns as the workbook has them. */
    List<FilingPage> pages() {
        return pages;
    }
}
