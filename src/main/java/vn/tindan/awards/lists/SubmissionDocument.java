package vn.tindan.awards.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Account;
import vn.tindan.awards.AwardForm;
import vn.tindan.awards.AwardLevel;
import vn.tindan.awards.RecipientKind;
import vn.tindan.awards.counted.Honoured;
import vn.tindan.awards.counted.HonouredWords;
import vn.tindan.awards.nomination.NominationList;
import vn.tindan.documents.Cell;
import vn.tindan.documents.Document;
import vn.tindan.documents.Mark;
import vn.tindan.documents.Outline;
import vn.tindan.documents.Table;
import vn.tindan.documents.Table.Column;
import vn.tindan.web.Demonstration;

/** Tờ trình with danh sách trích ngang: what was endorsed for one form, proposed to whoever decides on it. */
@Component
public class SubmissionDocument {

    private final Letterheads words;
    private final HonouredWords honoured;
    private final Demonstration demonstration;

    SubmissionDocument(Letterheads words, HonouredWords honoured, Demonstration demonstration) {
        this.words = words;
        this.honoured = honoured;
        this.demonstration = demonstration;
    }

    public Document of(Account officer, AwardLevel level, AwardForm form, List<NominationList.Endorsed> nominations) {
        String award = Letterheads.lower(words.word("AwardForm." + form));
        var builder = Document.under(words.of(officer.unit(), words.word("awards.paper.submission.symbol")))
                .titled(words.word("awards.paper.submission"), words.word("awards.paper.submission.subject", award))
                .addressedTo(words.word("AwardLevel." + level))
                .saying(new Outline()
                        .paragraph(words.word("awards.paper.submission.basis"))
                        .paragraph(words.word(
                                "awards.paper.submission.ask",
                                award,
                                honoured.of(Honoured.listed(nominations.stream().map(NominationList.Endorsed::kind)))))
                        .paragraph(words.word("awards.paper.submission.pending"))
                        .paragraph(words.word("awards.paper.submission.end")))
                .closing(
                        List.of(words.word("awards.paper.submission.signer")),
                        "",
                        List.of(words.word("awards.paper.file")))
                .appendix(words.word("awards.paper.submission.list"), new Outline().table(table(nominations)))
                .marked(Mark.DRAFT);
        return (demonstration.isRunning() ? builder.marked(Mark.DEMONSTRATION) : builder).build();
    }

    private Table table(List<NominationList.Endorsed> nominations) {
        var rows = new ArrayList<Table.Row>();
        var at = new AtomicInteger();
        for (var kind : RecipientKind.values()) {
            var ofKind =
                    nominations.stream().filter(each -> each.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                rows.add(Table.Row.heading(Cell.EMPTY, Cell.text(words.word("RecipientKind." + kind))));
                ofKind.forEach(each -> rows.add(row(at.incrementAndGet(), each)));
            }
        }
        var columns = List.of(
                Column.mark(words.word("awards.decision.row")),
                Column.text(words.word("awards.paper.name")),
                Column.mark(words.word("awards.nomination.born")),
                Column.text(words.word("awards.nomination.detail")),
                Column.text(words.word("awards.list.unit")),
                Column.text(words.word("awards.nomination.achievement")),
                Column.text(words.word("awards.list.type")),
                Column.text(words.word("awards.paper.endorsed")));
        return Table.of("", columns, rows);
    }

    private Table.Row row(int at, NominationList.Endorsed nominee) {
        return Table.Row.of(
                Cell.text("" + at),
                Cell.text(nominee.name()),
                Cell.text(nominee.birthYear() == null ? "" : nominee.birthYear().toString()),
                Cell.text(Objects.requireNonNullElse(nominee.detail(), "")),
                Cell.text(nominee.place()),
                Cell.text(nominee.achievement()),
                Cell.text(words.word("AwardType." + nominee.type())),
                Cell.text(Objects.requireNonNullElse(nominee.endorsement(), "")));
    }
}
