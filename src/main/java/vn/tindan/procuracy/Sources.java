package vn.tindan.procuracy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.clocks.ClockReading;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.RuleViolation;
import vn.tindan.tips.terms.DecisionClocks;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.TipStatus;

/** The sources of crime that an area owed in a period, from its registers and the steps it took; never what they say. */
@Service
@Transactional(readOnly = true)
public class Sources {

    private final SourceRecords records;
    private final ClockReading clocks;
    private final ApplicationEventPublisher events;

    Sources(SourceRecords records, ClockReading clocks, ApplicationEventPublisher events) {
        this.records = records;
        this.clocks = clocks;
        this.events = events;
    }

    /**
     * One source; its state of now only where it is still within the area.
     *
     * @param type it had when it was owed last
     * @param turns of the period, each counted in one line of the working set
     * @param due the last day of the clock of the desk that ran at the end of the period; unknown until it is classified
     */
    public record Source(
            UUID tip,
            String number,
            String unitName,
            LegalType type,
            LocalDate receivedOn,
            @Nullable TipStatus status,
            @Nullable String outcome,
            @Nullable LocalDate due,
            boolean late,
            SourceHistory history,
            List<SourceHistory.Turn> turns)
            implements WorkingSet.Known {}

    /** The working set of a period and the sources that make it up. */
    public record Supervision(WorkingSet set, List<Source> sources) {}

    @Transactional
    public Supervision of(Jurisdiction jurisdiction, LocalDate from, LocalDate to) {
        if (from.isAfter(to)) {
            throw new RuleViolation("procuracy.rule.period-turned");
        }
        events.publishEvent(new SupervisionRead(jurisdiction.unit(), from, to));
        var known = records.until(jurisdiction, to);
        var end = CountryTime.startOf(to.plusDays(1));
        var ends = clocks.endsJustBefore(
                end, known.stream().map(SourceRecords.Known::tip).toList(), DecisionClocks.RULES);
        var sources = known.stream()
                .filter(each -> each.history().isOwedOn(from.minusDays(1))
                        || !each.history().within(from, to).isEmpty())
                .map(each -> source(each, ends.get(each.tip()), from, to))
                .toList();
        return new Supervision(WorkingSet.of(sources, from, to), sources);
    }

    private static Source source(SourceRecords.Known known, @Nullable Instant clock, LocalDate from, LocalDate to) {
        var history = known.history();
        var due = history.isOwedOn(to) && clock != null ? CountryTime.day(clock.minusNanos(1)) : null;
        return new Source(
                known.tip(),
                known.line().number(),
                known.line().unitName(),
                known.type(),
                CountryTime.day(known.line().enteredAt()),
                known.line().status(),
                known.line().outcome(),
                due,
                due != null && due.isBefore(to),
                history,
                history.within(from, to));
    }
}
