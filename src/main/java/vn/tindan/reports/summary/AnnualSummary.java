package vn.tindan.reports.summary;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.tindan.documents.Document;
import vn.tindan.documents.Letterhead;
import vn.tindan.documents.Mark;
import vn.tindan.documents.Outline;
import vn.tindan.figures.FigureSet;
import vn.tindan.figures.Period;
import vn.tindan.figures.PeriodText;
import vn.tindan.geography.Unit;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.web.Demonstration;
import vn.tindan.web.Language;

/** Writes the annual summary of a unit and a period: its sections over the figures it holds, and its appendices. */
@Component
public class AnnualSummary {

    private final Units units;
    private final SummaryText text;
    private final SummaryLists lists;
    private final MessageSource messages;
    private final Demonstration demonstration;

    AnnualSummary(
            Units units, SummaryText text, SummaryLists lists, MessageSource messages, Demonstration demonstration) {
        this.units = units;
        this.text = text;
        this.lists = lists;
        this.messages = messages;
        this.demonstration = demonstration;
    }

    /** What a committee fixes for itself: where it sits, in which capacity is signed, who receives the report. */
    public record Terms(
            @Nullable String place,
            @Nullable String capacity,
            @Nullable String recipients) {}

    /** The report as a draft: without number, day and signer. */
    public Document draft(FigureSet set, List<Section> sections, Terms terms) {
        var wording = new SummaryWording(set);
        var builder = Document.under(letterhead(units.get(set.unit()), terms.place()))
                .titled(word("reports.summary.kind"), word("reports.summary.subject", wording.periodName()))
                .covering(covering(set))
                .saying(text.tell(sections, set))
                .appendix(
                        word("reports.appendix.title", wording.periodName()),
                        new FiguresAppendix(set, messages).outline());
        lists.of(set).forEach(list -> builder.appendix(list.title(), list.content()));
        return mark(builder.closing(capacity(terms), "", recipients(terms)).marked(Mark.DRAFT))
                .build();
    }

    /** The same words with the number, day and signer that they were given; nothing else changes. */
    public Document issued(Document draft, Letterhead.Issue issue, String signer) {
        var head = draft.letterhead();
        var builder = Document.under(head.issued(issue.number(), issue.day()))
                .titled(draft.title().kind(), draft.title().subject())
                .covering(draft.title().cutOff())
                .saying(outline(draft.body()))
                .closing(draft.closing().capacity(), signer, draft.closing().recipients());
        draft.appendices().forEach(each -> builder.appendix(each.title(), outline(each.blocks())));
        return mark(builder).build();
    }

    /** For who reads aggregates only: without the list of those who were awarded. */
    public Document withoutNames(Document document) {
        return new Document(
                document.letterhead(),
                document.title(),
                document.body(),
                document.closing(),
                document.appendices().stream()
                        .filter(appendix -> !appendix.title().equals(word("reports.awards.title")))
                        .toList(),
                document.marks());
    }

    /** A sheet that stands beside an issued report and says what is put right. */
    public Document correction(Document report, int number, String reason, Outline changes) {
        return mark(Document.under(report.letterhead().unissued())
                        .titled(
                                word("reports.correction.kind"),
                                word(
                                        "reports.correction.subject",
                                        report.letterhead().numberAndSymbol(),
                                        report.letterhead().dayInWords(),
                                        report.title().subject().replace('\n', ' ')))
                        .saying(correctionBody(number, reason, changes))
                        .closing(
                                report.closing().capacity(),
                                "",
                                report.closing().recipients())
                        .marked(Mark.DRAFT))
                .build();
    }

    private Outline correctionBody(int number, String reason, Outline changes) {
        var body = new Outline()
                .paragraph(word("reports.correction.reason", number, reason))
                .paragraph(word("reports.correction.changes"));
        changes.blocks().forEach(body::add);
        return body.paragraph(word("reports.correction.rest"));
    }

    public String fileName(UnitId id, Period period) {
        String days = PeriodText.name(period).orElseGet(() -> PeriodText.span(period));
        return word("reports.file", units.get(id).fullName(), days);
    }

    private Document.Builder mark(Document.Builder builder) {
        return demonstration.isRunning() ? builder.marked(Mark.DEMONSTRATION) : builder;
    }

    private static Outline outline(List<vn.tindan.documents.Block> blocks) {
        var outline = new Outline();
        blocks.forEach(outline::add);
        return outline;
    }

    private String covering(FigureSet set) {
        var period = set.period();
        var days = PeriodText.span(Period.free(period.from(), set.until()));
        return word(set.isUnfinished() ? "reports.summary.covering.unfinished" : "reports.summary.covering", days);
    }

    private List<String> capacity(Terms terms) {
        String lines = terms.capacity();
        return lines == null || lines.isBlank()
                ? List.of(word("reports.summary.capacity"), word("reports.summary.capacity.head"))
                : lines.lines().map(String::strip).toList();
    }

    private List<String> recipients(Terms terms) {
        String lines = terms.recipients();
        return lines == null || lines.isBlank()
                ? Arrays.asList(word("reports.summary.recipients").split("\\|"))
                : lines.lines().map(String::strip).toList();
    }

    private Letterhead letterhead(Unit unit, @Nullable String place) {
        String superior = unit.id().isNation()
                ? word("reports.summary.superior.nation")
                : word(
                        "reports.summary.superior",
                        unit.fullName().substring(0, 1).toLowerCase(Language.VIETNAMESE.locale())
                                + unit.fullName().substring(1));
        return Letterhead.of(
                superior,
                word("reports.summary.issuer"),
                word("reports.summary.symbol"),
                place == null || place.isBlank() ? unit.name() : place);
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Language.VIETNAMESE.locale());
    }
}
