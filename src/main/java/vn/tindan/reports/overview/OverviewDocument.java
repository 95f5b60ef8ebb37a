package vn.tindan.reports.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.tindan.documents.Cell;
import vn.tindan.documents.Derivation;
import vn.tindan.documents.Document;
import vn.tindan.documents.Letterhead;
import vn.tindan.documents.Outline;
import vn.tindan.documents.Table;
import vn.tindan.figures.ChangeWording;
import vn.tindan.figures.Figure;
import vn.tindan.figures.FigureRow;
import vn.tindan.figures.Indicator;
import vn.tindan.reports.pictures.MapPictures;
import vn.tindan.web.Language;

/** What is seen, as a document in any format: the table of figures, the trend, the places below, and every footnote. */
@Component
public class OverviewDocument {

    private static final int CURRENT = 3;
    private static final int PREVIOUS = 4;

    private final MessageSource messages;

    OverviewDocument(MessageSource messages) {
        this.messages = messages;
    }

    public Document of(Overview overview) {
        var figures = new Outline().table(figures(overview));
        overview.notes().forEach(note -> figures.note(overview.mark(note) + " " + word("ChangeNote." + note)));
        figures.note(word("reports.overview.symbols"));
        var drawn = overview.drawn().indicator();
        if (overview.hasTrend()) {
            figures.table(trend(overview));
            var counted = overview.until();
            if (counted != null) {
                figures.note(word("reports.overview.trend.until", counted));
            }
        }
        map(overview, figures);
        if (!overview.league().isEmpty()) {
            league(overview, drawn, figures);
            var until = overview.leagueUntil();
            if (until != null) {
                figures.note(word("reports.overview.league.until", until));
            }
        }
        return Document.under(Letterhead.of(
                        overview.place().name(), word("reports.summary.issuer"), word("reports.overview.symbol"), ""))
                .titled(word("reports.overview.kind"), overview.place().name() + "\n" + overview.period())
                .covering(covered(overview))
                .saying(figures)
                .build();
    }

    private void map(Overview overview, Outline figures) {
        var map = overview.map();
        if (map != null && !map.legend().isEmpty()) {
            var drawn = overview.drawn().indicator();
            figures.add(MapPictures.of(map, word("reports.overview.map", drawn.name(), drawn.unit())));
            MapPictures.remarks(map).forEach(figures::note);
            if (!overview.partly().isEmpty()) {
                figures.note(word(
                        "reports.overview.map.partly",
                        String.join(", ", overview.partly()),
                        overview.place().name()));
            }
        }
    }

    /** A period that still runs is no whole one, on paper neither. */
    private String covered(Overview overview) {
        var against = word("reports.overview.against", overview.previous());
        var until = overview.until();
        return until == null ? against : against + "; " + word("reports.overview.until", until);
    }

    /** With the footnotes that belong to it, numbered as on the page. */
    private static String marked(Overview overview, Overview.Line line) {
        var marks = line.notes().stream().map(overview::mark).collect(Collectors.joining());
        return marks.isEmpty() ? line.percent() : line.percent() + " " + marks;
    }

    private Table figures(Overview overview) {
        var rows = new ArrayList<Table.Row>();
        for (var line : overview.lines()) {
            rows.add(row(
                    overview,
                    rows.size() + 1,
                    line.row().indicator().name(),
                    line.row().indicator().unit(),
                    line));
        }
        return Table.of("", columns("reports.appendix.indicator"), rows);
    }

    /** As on the page: places with a figure side by side, the others by name. */
    private void league(Overview overview, Indicator drawn, Outline figures) {
        if (!overview.told().isEmpty()) {
            figures.table(league(overview, drawn.name() + " (" + drawn.unit() + ")"));
        }
        var silent = overview.silent();
        if (!silent.isEmpty()) {
            var names = silent.stream().map(standing -> standing.place().name()).collect(Collectors.joining(", "));
            figures.note(word("reports.overview.silent", silent.size()) + ": " + names + ".");
        }
    }

    private Table league(Overview overview, String title) {
        var rows = new ArrayList<Table.Row>();
        for (var standing : overview.told()) {
            var rank = standing.rank();
            rows.add(row(
                    overview,
                    rank == null ? "" : String.valueOf(rank),
                    standing.place().name(),
                    overview.drawn().indicator().unit(),
                    standing.line()));
        }
        return Table.of(title, columns("reports.overview.place"), rows);
    }

    private Table trend(Overview overview) {
        var indicator = overview.drawn().indicator();
        return Table.of(
                word("reports.overview.trend", indicator.name()),
                List.of(Table.Column.text(word("reports.list.period")), Table.Column.number(indicator.unit())),
                overview.trend().bars().stream()
                        .map(bar -> Table.Row.of(Cell.text(bar.days()), Cell.text(bar.value())))
                        .toList());
    }

    private List<Table.Column> columns(String what) {
        return List.of(
                Table.Column.mark(word("reports.appendix.number")),
                Table.Column.text(word(what)),
                Table.Column.mark(word("reports.appendix.measure")),
                Table.Column.number(word("reports.appendix.current")),
                Table.Column.number(word("reports.appendix.previous")),
                Table.Column.number(word("reports.appendix.change")),
                Table.Column.number(word("reports.appendix.percent")),
                Table.Column.text(word("reports.overview.coverage")));
    }

    private static Table.Row row(Overview overview, Object number, String name, String measure, Overview.Line line) {
        var row = line.row();
        return Table.Row.of(
                Cell.text(number.toString()),
                Cell.text(name),
                Cell.text(measure),
                cell(line.now(), row, row.current()),
                cell(line.before(), row, row.previous()),
                difference(line),
                Cell.text(marked(overview, line)),
                Cell.text(row.coverage().text()));
    }

    private static Cell cell(String text, FigureRow row, Figure figure) {
        var number = row.number(figure);
        return number == null ? Cell.text(text) : Cell.number(text, number);
    }

    /** A spreadsheet works it out itself where both figures are exact counts. */
    private static Cell difference(Overview.Line line) {
        var row = line.row();
        var value = row.comparison().difference().value();
        boolean isCount = row.indicator().wording() != ChangeWording.POINTS;
        if (value == null || !isCount) {
            return Cell.text(line.change());
        }
        var cell = Cell.number(line.change(), value);
        return row.current().isExact() && row.previous().isExact()
                ? cell.derived(new Derivation.Difference(CURRENT, PREVIOUS))
                : cell;
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Language.VIETNAMESE.locale());
    }
}
