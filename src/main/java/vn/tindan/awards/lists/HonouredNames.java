package vn.tindan.awards.lists;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tindan.awards.AwardForm;
import vn.tindan.awards.AwardLevel;
import vn.tindan.awards.RecipientKind;
import vn.tindan.documents.Cell;
import vn.tindan.documents.Outline;
import vn.tindan.documents.Table;
import vn.tindan.documents.Table.Column;
import vn.tindan.figures.PeriodText;

/** The table that names the honoured: under the form and level of their award, and by kind, each numbered from 1. */
@Component
class HonouredNames {

    private final Letterheads words;

    HonouredNames(Letterheads words) {
        this.words = words;
    }

    /** What stands under one heading. */
    record Group(AwardLevel level, AwardForm form) {

        static Group of(AwardLists.Row row) {
            return new Group(row.level(), row.form());
        }
    }

    String title(Group group) {
        return words.word("AwardForm." + group.form()) + ", " + words.word("AwardLevel." + group.level());
    }

    Table of(List<AwardLists.Row> rows) {
        var lines = new ArrayList<Table.Row>();
        @Nullable Group group = null;
        @Nullable RecipientKind kind = null;
        int groups = 0;
        int at = 0;
        for (var row : rows) {
            var next = Group.of(row);
            if (!next.equals(group)) {
                lines.add(Table.Row.heading(Cell.text(Outline.roman(++groups)), Cell.text(title(next))));
                kind = null;
            }
            if (row.kind() != kind) {
                at = 0;
                lines.add(Table.Row.heading(Cell.EMPTY, Cell.text(kindTitle(rows, next, row.kind()))));
            }
            group = next;
            kind = row.kind();
            lines.add(name(++at, row));
        }
        return Table.of("", columns(), lines);
    }

    private String kindTitle(List<AwardLists.Row> rows, Group group, RecipientKind kind) {
        long count = rows.stream()
                .filter(row -> row.kind() == kind && Group.of(row).equals(group))
                .count();
        return words.word("RecipientKind." + kind) + ": " + (count < 10 ? "0" + count : "" + count);
    }

    private List<Column> columns() {
        return List.of(
                Column.mark(words.word("awards.decision.row")),
                Column.text(words.word("awards.paper.name")),
                Column.mark(words.word("awards.nomination.born")),
                Column.text(words.word("awards.nomination.detail")),
                Column.text(words.word("awards.list.unit")),
                Column.text(words.word("awards.decision.reason")),
                Column.number(words.word("awards.decision.reward")),
                Column.text(words.word("awards.nomination.decision")));
    }

    private Table.Row name(int at, AwardLists.Row row) {
        return Table.Row.of(
                Cell.text("" + at),
                Cell.text(row.name()),
                Cell.text(row.birthYear() == null ? "" : row.birthYear().toString()),
                Cell.text(row.detail() == null ? "" : row.detail()),
                Cell.text(row.place()),
                Cell.text(row.reason() == null ? "" : row.reason()),
                row.reward() == null ? Cell.EMPTY : Cell.number(AwardListDocument.money(row.reward()), row.reward()),
                Cell.text(row.number() + ", " + PeriodText.date(row.decidedOn())));
    }
}
