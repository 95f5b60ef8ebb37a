package vn.tindan.geography.changes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tindan.geography.changes.plan.RowOfChange;
import vn.tindan.shared.CountryTime;

/**
 * Passes what ceased units had in hand to their heirs, on the day of the change or whenever the application runs again. One
 * instance takes a change, each in a transaction of its own, in the name of the system.
 */
@Component
class PassingOn {

    private static final Logger LOG = LoggerFactory.getLogger(PassingOn.class);

    private final ChangeList changes;
    private final ChangeStore store;
    private final List<WorkOfUnits> works;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PassingOn(
            ChangeList changes,
            ChangeStore store,
            ObjectProvider<WorkOfUnits> works,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.changes = changes;
        this.store = store;
        this.works = works.orderedStream().toList();
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** What would pass if these rows held today. */
    List<UnitChanges.Work> openWork(List<RowOfChange> rows) {
        return rows.stream()
                .filter(RowOfChange::takesWork)
                .flatMap(row -> works.stream().map(work -> {
                    var former = Objects.requireNonNull(row.former());
                    var heir = Objects.requireNonNull(row.current());
                    return new UnitChanges.Work(former, heir, work.kind(), work.openAt(former));
                }))
                .filter(work -> work.amount() > 0)
                .toList();
    }

    @Scheduled(initialDelayString = "PT45S", fixedDelayString = "PT10M")
    void passOnDue() {
        passOnDue(CountryTime.today(clock));
    }

    /** Everything whose day has come. What fails stays due and is tried again; it keeps what comes after it waiting. */
    void passOnDue(LocalDate today) {
        var asked = SecurityContextHolder.getContext();
        SecurityContextHolder.clearContext();
        try {
            boolean more = true;
            while (more) {
                more = Boolean.TRUE.equals(transaction.execute(_ -> passOnNext(today)));
            }
        } catch (RuntimeException e) {
            LOG.error("the work of a unit that ceased could not be passed on; it is tried again", e);
        } finally {
            SecurityContextHolder.setContext(asked);
        }
    }

    /**
     * One change at a time in the whole country: what went from A to B must have arrived before B goes to C, and nothing is
     * taken back while it passes.
     */
    private boolean passOnNext(LocalDate today) {
        if (changes.nextDue(today).isEmpty()) {
            return false;
        }
        store.lock();
        var due = changes.nextDue(today);
        due.ifPresent(this::passOn);
        return due.isPresent();
    }

    private void passOn(ChangeList.Change change) {
        for (var row : changes.rows(change.id())) {
            if (row.takesWork()) {
                var former = Objects.requireNonNull(row.former());
                var heir = Objects.requireNonNull(row.current());
                store.takenOver(change.id(), former, heir, change.day());
                for (var work : works) {
                    long amount = work.passOn(former, heir, change.day());
                    if (amount > 0) {
                        store.handedOver(change.id(), row, work.kind(), amount);
                    }
                }
            }
        }
        store.passedOn(change.id());
        events.publishEvent(new ChangeEvent.PassedOn(change.id(), change.unit()));
    }
}
