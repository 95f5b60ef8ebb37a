package vn.tindan.procuracy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Account;
import vn.tindan.documents.Cell;
import vn.tindan.documents.Document;
import vn.tindan.documents.DocumentFormat;
import vn.tindan.documents.Documents;
import vn.tindan.documents.Letterhead;
import vn.tindan.documents.Outline;
import vn.tindan.documents.SavedDocument;
import vn.tindan.documents.Table;
import vn.tindan.documents.Table.Column;
import vn.tindan.geography.Units;

/** The working set of a period and its sources as a document: to print, or as a sheet to go on counting with. */
@Component
public class SupervisionPaper {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu");

    private final Documents documents;
    private final Units units;
    private final MessageSource messages;

    SupervisionPaper(Documents documents, Units units, MessageSource messages) {
        this.documents = documents;
        this.units = units;
        this.messages = messages;
    }

    public SavedDocument of(
            Account officer, Sources.Supervision supervision, LocalDate from, LocalDate to, DocumentFormat format) {
        var place = units.get(officer.unit());
        var head = Letterhead.of("", place.fullName(), word("procuracy.paper.symbol"), place.name());
        return documents.save(
                Document.under(head)
                        .titled(
                                word("procuracy.paper.kind"),
                                word("procuracy.paper.subject", DAY.format(from), DAY.format(to)))
                        .saying(new Outline().table(set(supervision.set())))
                        .appendix(word("procuracy.sources"), new Outline().table(sources(supervision.sources())))
                        .build(),
                format);
    }

    private Table set(WorkingSet set) {
        var rows = new ArrayList<Table.Row>();
        rows.add(row("procuracy.line.carried", set.carried()));
        causes(rows, set, false);
        rows.add(total("procuracy.line.total", set.total()));
        causes(rows, set, true);
        rows.add(total("procuracy.line.settled", set.settled()));
        rows.add(row("procuracy.line.in-time", set.leftInTime()));
        rows.add(row("procuracy.line.late", set.leftLate()));
        rows.add(total("procuracy.line.left", set.left()));
        return Table.of(
                word("procuracy.set"),
                List.of(Column.text(word("procuracy.set.line")), Column.number(word("procuracy.set.count"))),
                rows);
    }

    private void causes(List<Table.Row> rows, WorkingSet set, boolean settling) {
        Stream.of(Cause.values())
                .filter(cause -> cause.settles() == settling)
                .forEach(cause -> rows.add(row("Cause." + cause, set.count(cause))));
    }

    private Table.Row row(String key, int count) {
        return Table.Row.of(Cell.text(word(key)), Cell.number("" + count, BigDecimal.valueOf(count)));
    }

    private Table.Row total(String key, int count) {
        return Table.Row.total(Cell.text(word(key)), Cell.number("" + count, BigDecimal.valueOf(count)));
    }

    private Table sources(List<Sources.Source> sources) {
        var columns = List.of(
                Column.mark(word("procuracy.source.number")),
                Column.text(word("procuracy.source.unit")),
                Column.mark(word("procuracy.source.received")),
                Column.text(word("procuracy.source.type")),
                Column.text(word("procuracy.source.turns")),
                Column.text(word("procuracy.source.status")),
                Column.text(word("procuracy.source.outcome")),
                Column.mark(word("procuracy.source.due")));
        return Table.of("", columns, sources.stream().map(this::line).toList());
    }

    private Table.Row line(Sources.Source source) {
        String due = source.due() == null ? "…" : DAY.format(source.due());
        return Table.Row.of(
                Cell.text(source.number()),
                Cell.text(source.unitName()),
                Cell.text(DAY.format(source.receivedOn())),
                Cell.text(word("LegalType." + source.type())),
                Cell.text(turns(source)),
                Cell.text(labelled("TipStatus.", source.status())),
                Cell.text(labelled("Outcome.", source.outcome())),
                Cell.text(source.late() ? due + " " + word("procuracy.source.late") : due));
    }

    /** What of the working set's lines it stands in. */
    private String turns(Sources.Source source) {
        return source.turns().isEmpty()
                ? word("procuracy.source.carried")
                : source.turns().stream()
                        .map(turn -> word("Cause." + turn.cause()) + " " + DAY.format(turn.on()))
                        .collect(Collectors.joining("; "));
    }

    private String labelled(String prefix, @Nullable Object constant) {
        return constant == null ? "…" : word(prefix + constant);
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.of("vi"));
    }
}
