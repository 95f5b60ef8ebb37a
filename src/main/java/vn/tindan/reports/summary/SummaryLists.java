package vn.tindan.reports.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.awards.AwardRegister;
import vn.tindan.awards.DecisionList;
import vn.tindan.documents.Cell;
import vn.tindan.documents.Outline;
import vn.tindan.documents.Table;
import vn.tindan.figures.FigureCell.Origin;
import vn.tindan.figures.FigureSet;
import vn.tindan.figures.LiveCoverage;
import vn.tindan.figures.PeriodText;
import vn.tindan.movement.ModelRegister;
import vn.tindan.web.Language;

/** The lists behind the report: models, awards, and the communes whose figures are not in it. Empty ones are left out. */
@Component
class SummaryLists {

    private static final int MOST_PAGES = 200;

    private final ModelRegister models;
    private final DecisionList decisions;
    private final AwardRegister awards;
    private final LiveCoverage coverage;
    private final MessageSource messages;

    SummaryLists(
            ModelRegister models,
            DecisionList decisions,
            AwardRegister awards,
            LiveCoverage coverage,
            MessageSource messages) {
        this.models = models;
        this.decisions = decisions;
        this.awards = awards;
        this.coverage = coverage;
        this.messages = messages;
    }

    /** One list under its heading. */
    record Listed(String title, Outline content) {}

    List<Listed> of(FigureSet set) {
        return Stream.of(models(set), awards(set), silent(set))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Listed> models(FigureSet set) {
        LocalDate day = set.until();
        var reach = new Jurisdiction(set.unit());
        var rows = new ArrayList<Table.Row>();
        for (int page = 0; page < MOST_PAGES; page++) {
            var found = models.list(reach, new ModelRegister.Filter(null, null, null, null, null, page))
                    .page();
            found.lines().stream()
                    .filter(line -> !line.foundedOn().isAfter(day) && isActive(line.retiredOn(), day))
                    .forEach(line -> rows.add(model(rows.size() + 1, line)));
            if (!found.hasNext()) {
                break;
            }
        }
        return listed("reports.models", rows, List.of("number", "type", "name", "place", "founded", "sites", "teams"));
    }

    private static boolean isActive(@Nullable LocalDate retiredOn, LocalDate day) {
        return retiredOn == null || retiredOn.isAfter(day);
    }

    private Table.Row model(int number, ModelRegister.Line line) {
        return Table.Row.of(
                Cell.text("" + number),
                Cell.text(line.type()),
                Cell.text(line.name()),
                Cell.text(line.place()),
                Cell.text(PeriodText.date(line.foundedOn())),
                Cell.text("" + line.sites()),
                Cell.text("" + line.teams()));
    }

    private Optional<Listed> awards(FigureSet set) {
        var reach = new Jurisdiction(set.unit());
        var rows = new ArrayList<Table.Row>();
        for (int page = 0; page < MOST_PAGES; page++) {
            var found = decisions
                    .list(
                            reach,
                            new DecisionList.Filter(
                                    null, null, null, set.period().from(), set.until(), page))
                    .page();
            found.lines().stream()
                    .filter(line -> line.revokedOn() == null)
                    .map(line -> awards.view(reach, line.id()))
                    .forEach(decision -> decision.recipients()
                            .forEach(recipient -> rows.add(award(rows.size() + 1, decision, recipient))));
            if (!found.hasNext()) {
                break;
            }
        }
        return listed("reports.awards", rows, List.of("number", "name", "kind", "place", "form", "type", "decision"));
    }

    private Table.Row award(int number, AwardRegister.View decision, AwardRegister.Recipient recipient) {
        return Table.Row.of(
                Cell.text("" + number),
                Cell.text(recipient.name()),
                Cell.text(word("RecipientKind." + recipient.kind())),
                Cell.text(recipient.place()),
                Cell.text(word("AwardForm." + decision.form()) + ", " + word("AwardLevel." + decision.level())),
                Cell.text(word("AwardType." + decision.type())),
                Cell.text(decision.number() + ", " + PeriodText.date(decision.decidedOn())));
    }

    /** Only where the report holds figures that the communes should have recorded. */
    private Optional<Listed> silent(FigureSet set) {
        if (set.rows().stream().noneMatch(row -> row.source() == Origin.LIVE)) {
            return Optional.empty();
        }
        var communes = coverage.silent(set.unit(), set.period());
        var rows = IntStream.range(0, communes.size())
                .mapToObj(at -> Table.Row.of(
                        Cell.text("" + (at + 1)),
                        Cell.text(communes.get(at).name()),
                        Cell.text(since(communes.get(at).since()))))
                .toList();
        return listed("reports.silent", rows, List.of("number", "place", "since"));
    }

    private String since(@Nullable LocalDate day) {
        return day == null ? word("reports.silent.never") : word("reports.silent.later", PeriodText.date(day));
    }

    private Optional<Listed> listed(String key, List<Table.Row> rows, List<String> columns) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var table = Table.of("", columns.stream().map(name -> column(key, name)).toList(), rows);
        return Optional.of(new Listed(word(key + ".title"), new Outline().table(table)));
    }

    private Table.Column column(String key, String name) {
        String header = word(key + "." + name);
        return List.of("number", "founded", "sites", "teams").contains(name)
                ? Table.Column.mark(header)
                : Table.Column.text(header);
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Language.VIETNAMESE.locale());
    }
}
