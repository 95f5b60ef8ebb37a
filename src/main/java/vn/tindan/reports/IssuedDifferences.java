package vn.tindan.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.figures.Figure;
import vn.tindan.figures.FigureCell;
import vn.tindan.figures.FigureRow;
import vn.tindan.reports.summary.CellSource;
import vn.tindan.web.Language;

/** What a report, or its last correction sheet, prints otherwise than the figures of today would. */
@Component
class IssuedDifferences {

    private final ReportDrafts drafts;
    private final JdbcClient jdbc;
    private final MessageSource messages;

    IssuedDifferences(ReportDrafts drafts, JdbcClient jdbc, MessageSource messages) {
        this.drafts = drafts;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** What of a figure a report prints: itself, the same of the period before, and how they compare. */
    enum Part {
        NOW {
            @Override
            String text(FigureRow row) {
                return row.text(row.current());
            }

            @Override
            Figure figure(FigureRow row) {
                return row.current();
            }
        },
        BEFORE {
            @Override
            String text(FigureRow row) {
                return row.text(row.previous());
            }

            @Override
            Figure figure(FigureRow row) {
                return row.previous();
            }

            @Override
            FigureCell cell(FigureRow row) {
                return row.before();
            }
        },
        CHANGE {
            @Override
            String text(FigureRow row) {
                return row.changeInTable();
            }

            @Override
            Figure figure(FigureRow row) {
                return Figure.unknown();
            }
        };

        abstract String text(FigureRow row);

        abstract Figure figure(FigureRow row);

        /** Where it comes from; of a change, where the later of the two figures does. */
        FigureCell cell(FigureRow row) {
            return row.now();
        }
    }

    /** A part of a figure that is another one by now. */
    record Moved(Part part, FigureRow row, ReportCorrections.Difference difference) {}

    List<Moved> of(Report report) {
        var corrected = corrected(report.id());
        var found = new ArrayList<Moved>();
        for (var moved : drafts.thenAndNow(report)) {
            for (var part : Part.values()) {
                var code = moved.is().indicator().code();
                var difference = new ReportCorrections.Difference(
                        code,
                        name(part, moved.name()),
                        moved.is().indicator().unit(),
                        corrected.getOrDefault(part + " " + code, part.text(moved.was())),
                        part.text(moved.is()),
                        CellSource.of(part.cell(moved.is()), messages));
                if (!difference.issued().equals(difference.now())) {
                    found.add(new Moved(part, moved.is(), difference));
                }
            }
        }
        return found;
    }

    private String name(Part part, String indicator) {
        return part == Part.NOW
                ? indicator
                : messages.getMessage(
                        "reports.correction." + part, new Object[] {indicator}, Language.VIETNAMESE.locale());
    }

    private Map<String, String> corrected(UUID report) {
        var corrected = new HashMap<String, String>();
        jdbc.sql("""
                select part, indicator, printed from reports.corrected_figure where report = :report order by correction
                """).param("report", report).query(row -> {
            corrected.put(row.getString("part") + " " + row.getString("indicator"), row.getString("printed"));
        });
        return corrected;
    }

    void keep(UUID report, int sheet, Moved moved) {
        var said = moved.row().said(moved.part().figure(moved.row()));
        jdbc.sql("""
                insert into reports.corrected_figure
                    (report, correction, indicator, part, issued_printed, value, qualifier, word, printed, origin,
                     document)
                values (:report, :number, :indicator, :part, :issued, :value, :qualifier, :word, :printed, :origin,
                        :document)
                """)
                .param("report", report)
                .param("number", sheet)
                .param("indicator", moved.difference().indicator())
                .param("part", moved.part().name())
                .param("issued", moved.difference().issued())
                .param("value", said.value())
                .param("qualifier", said.qualifier().name())
                .param("word", said.word())
                .param("printed", moved.difference().now())
                .param("origin", moved.part().cell(moved.row()).origin().name())
                .param("document", moved.part().cell(moved.row()).document())
                .update();
    }
}
