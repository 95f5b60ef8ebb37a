package vn.tindan.reports;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.tindan.documents.Cell;
import vn.tindan.documents.Outline;
import vn.tindan.documents.Table;
import vn.tindan.web.Language;

/** The table of a correction sheet: what was printed, and what it should say. */
@Component
class CorrectionTable {

    private final MessageSource messages;

    CorrectionTable(MessageSource messages) {
        this.messages = messages;
    }

    Outline of(List<ReportCorrections.Difference> differences) {
        var rows = new ArrayList<Table.Row>();
        for (var difference : differences) {
            rows.add(Table.Row.of(
                    Cell.text("" + (rows.size() + 1)),
                    Cell.text(difference.name()),
                    Cell.text(difference.unit()),
                    Cell.text(difference.issued()),
                    Cell.text(difference.now()),
                    Cell.text(difference.source())));
        }
        return rows.isEmpty()
                ? new Outline().note(word("reports.correction.none"))
                : new Outline()
                        .table(Table.of(
                                "",
                                List.of(
                                        Table.Column.mark(word("reports.appendix.number")),
                                        Table.Column.text(word("reports.appendix.indicator")),
                                        Table.Column.mark(word("reports.appendix.measure")),
                                        Table.Column.number(word("reports.correction.was")),
                                        Table.Column.number(word("reports.correction.is")),
                                        Table.Column.text(word("reports.correction.source"))),
                                rows));
    }

    private String word(String key) {
        return messages.getMessage(key, null, Language.VIETNAMESE.locale());
    }
}
