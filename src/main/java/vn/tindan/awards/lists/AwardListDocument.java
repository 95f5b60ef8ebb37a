package vn.tindan.awards.lists;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tindan.awards.RecipientKind;
import vn.tindan.awards.counted.Honoured;
import vn.tindan.awards.counted.HonouredWords;
import vn.tindan.documents.Cell;
import vn.tindan.documents.Document;
import vn.tindan.documents.Mark;
import vn.tindan.documents.Outline;
import vn.tindan.documents.Table;
import vn.tindan.documents.Table.Column;
import vn.tindan.figures.PeriodText;
import vn.tindan.web.Demonstration;

/** A list of the honoured as a document: the counts by form, what is not broken down beside them, then the names. */
@Component
public class AwardListDocument {

    private final Letterheads words;
    private final HonouredNames names;
    private final HonouredWords honoured;
    private final Demonstration demonstration;

    AwardListDocument(Letterheads words, HonouredNames names, HonouredWords honoured, Demonstration demonstration) {
        this.words = words;
        this.names = names;
        this.honoured = honoured;
        this.demonstration = demonstration;
    }

    public Document of(AwardLists.Listed list) {
        var choice = list.choice();
        var body = new Outline().paragraph(summary(list)).table(counts(list));
        if (!list.tallies().isEmpty()) {
            body.note(words.word("awards.paper.unsplit"));
            list.tallies()
                    .forEach(tally -> body.note(words.word(
                            "awards.paper.source",
                            tally.entry().forms(),
                            tally.entry().source())));
        }
        var builder = Document.under(words.of(choice.unit(), words.word("awards.paper.list.symbol")))
                .titled(words.word("awards.paper.list"), subject(choice))
                .covering(
                        words.word("awards.paper.period", PeriodText.date(choice.from()), PeriodText.date(choice.to())))
                .saying(body)
                .closing(List.of(words.word("awards.paper.signer")), "", List.of());
        if (!list.rows().isEmpty()) {
            builder.appendix(words.word("awards.paper.names"), new Outline().table(names.of(list.rows())));
        }
        builder.marked(Mark.DRAFT);
        return (demonstration.isRunning() ? builder.marked(Mark.DEMONSTRATION) : builder).build();
    }

    private String subject(AwardLists.Choice choice) {
        String what = Stream.of(
                        choice.form() == null ? null : words.word("AwardForm." + choice.form()),
                        choice.level() == null ? null : words.word("AwardLevel." + choice.level()),
                        choice.type() == null ? null : words.word("AwardType." + choice.type()))
                .filter(Objects::nonNull)
                .reduce((one, other) -> one + ", " + other)
                .map(text -> ": " + text)
                .orElse("");
        return words.word("awards.paper.list.subject", words.place(choice.unit())) + what;
    }

    private String summary(AwardLists.Listed list) {
        String rows = words.word("awards.paper.summary", honoured.of(list.honoured()));
        return list.rows().isEmpty()
                ? rows
                : rows + " " + words.word("awards.paper.distinct", list.rows().size(), list.recipients());
    }

    /** Households only where there are any: a column of what nobody counted would read like zeros. */
    private Table counts(AwardLists.Listed list) {
        var kinds = Arrays.stream(RecipientKind.values())
                .filter(kind ->
                        kind != RecipientKind.HOUSEHOLD || list.honoured().hasHouseholds())
                .toList();
        var rows = new ArrayList<Table.Row>();
        list.rows().stream()
                .map(HonouredNames.Group::of)
                .distinct()
                .forEach(group -> rows.add(line(
                        Table.Row.Weight.ORDINARY,
                        names.title(group),
                        kinds,
                        Honoured.listed(list.rows().stream()
                                .filter(row -> HonouredNames.Group.of(row).equals(group))
                                .map(AwardLists.Row::kind)))));
        list.tallies()
                .forEach(tally -> rows.add(line(
                        Table.Row.Weight.ORDINARY,
                        words.word(
                                "awards.paper.tally",
                                words.word("AwardType." + tally.entry().type()),
                                tally.entry().forms()),
                        kinds,
                        tally.entry().honoured())));
        rows.add(line(Table.Row.Weight.TOTAL, words.word("awards.paper.total"), kinds, list.honoured()));
        var columns = new ArrayList<Column>();
        columns.add(Column.text(words.word("awards.paper.form")));
        kinds.forEach(kind -> columns.add(Column.number(words.word("RecipientKind." + kind))));
        return Table.of("", columns, rows);
    }

    private Table.Row line(Table.Row.Weight weight, String title, List<RecipientKind> kinds, Honoured many) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.text(title));
        kinds.forEach(kind -> cells.add(number(many.of(kind))));
        return new Table.Row(weight, cells);
    }

    private Cell number(@Nullable Long count) {
        if (count == null) {
            return Cell.text(words.word("awards.unsaid"));
        }
        return Cell.number(
                count > 0 && count < 10 ? "0" + count : money(BigDecimal.valueOf(count)), BigDecimal.valueOf(count));
    }

    static String money(BigDecimal amount) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.of("vi"));
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        return new DecimalFormat("#,##0.##", symbols).format(amount);
    }
}
