package vn.tindan.reports;

import java.util.Arrays;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.tindan.documents.Document;
import vn.tindan.documents.Letterhead;
import vn.tindan.documents.Mark;
import vn.tindan.figures.Figures;
import vn.tindan.figures.Period;
import vn.tindan.figures.PeriodText;
import vn.tindan.geography.Unit;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.web.Demonstration;

/** Writes the annual summary of a unit and a period: sentences over figures, and the table they were taken from. */
@Component
class AnnualSummary {

    private final Figures figures;
    private final Units units;
    private final SummaryTemplate template;
    private final MessageSource messages;
    private final Demonstration demonstration;

    AnnualSummary(
            Figures figures,
            Units units,
            SummaryTemplate template,
            MessageSource messages,
            Demonstration demonstration) {
        this.figures = figures;
        this.units = units;
        this.template = template;
        this.messages = messages;
        this.demonstration = demonstration;
    }

    Document of(UnitId id, Period period) {
        var unit = units.get(id);
        var set = figures.read(id, period);
        var wording = new SummaryWording(set);
        var document = Document.under(letterhead(unit))
                .titled(text("reports.summary.kind"), text("reports.summary.subject", wording.periodName()))
                .covering(text("reports.summary.covering", PeriodText.span(period)))
                .saying(template.tell(wording::find))
                .appendix(
                        text("reports.appendix.title", wording.periodName()),
                        new FiguresAppendix(set, messages).outline())
                .closing(
                        List.of(text("reports.summary.capacity"), text("reports.summary.capacity.head")),
                        "",
                        Arrays.asList(text("reports.summary.recipients").split("\\|")))
                .marked(Mark.DRAFT);
        return (demonstration.isRunning() ? document.marked(Mark.DEMONSTRATION) : document).build();
    }

    String fileName(UnitId id, Period period) {
        String days = PeriodText.name(period).orElseGet(() -> PeriodText.span(period));
        return text("reports.file", units.get(id).fullName(), days);
    }

    private Letterhead letterhead(Unit unit) {
        String superior = unit.id().isNation()
                ? text("reports.summary.superior.nation")
                : text(
                        "reports.summary.superior",
                        unit.fullName().substring(0, 1).toLowerCase(LocaleContextHolder.getLocale())
                                + unit.fullName().substring(1));
        return Letterhead.of(superior, text("reports.summary.issuer"), text("reports.summary.symbol"), unit.name());
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
