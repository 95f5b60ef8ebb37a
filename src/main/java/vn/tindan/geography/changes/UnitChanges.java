package vn.tindan.geography.changes;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tindan.audit.Actor;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.changes.plan.Fault;
import vn.tindan.geography.changes.plan.Plan;
import vn.tindan.geography.changes.plan.Plans;
import vn.tindan.geography.changes.plan.RowOfChange;
import vn.tindan.geography.changes.plan.TypedChange;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

/**
 * What an administrator does to the map: looks at what a change would do, enters it, takes a mistaken one back. A change is
 * entered whole or not at all; work passes to the heirs on its day, at once where that has come.
 */
@Service
public class UnitChanges {

    private static final int LONGEST_REASON = 500;

    private final Plans plans;
    private final ChangeStore store;
    private final ChangeList list;
    private final Dependents dependents;
    private final PassingOn passingOn;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    UnitChanges(
            Plans plans,
            ChangeStore store,
            ChangeList list,
            Dependents dependents,
            PassingOn passingOn,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.store = store;
        this.list = list;
        this.dependents = dependents;
        this.passingOn = passingOn;
        this.transaction = transaction;
        this.events = events;
    }

    /** What would come of a change: what is wrong with it, or its rows and the work that would pass. */
    public record Preview(List<Fault> faults, List<RowOfChange> rows, List<Work> work) {}

    /** Open work of a unit that would cease. */
    public record Work(UnitId former, UnitId heir, String kind, long amount) {}

    /** Something that a change can no longer be taken back from: a key of a message, what it names, how many. */
    public record Dependent(String key, String what, long count) {}

    /** Nothing is kept. */
    public Preview preview(Actor administrator, TypedChange typed) {
        var checked = plans.check(administrator, typed);
        var plan = checked.plan();
        var rows = plan == null
                ? List.<RowOfChange>of()
                : plan.rows().stream().map(RowOfChange::of).toList();
        return new Preview(checked.faults(), rows, checked.faults().isEmpty() ? passingOn.openWork(rows) : List.of());
    }

    /** Enters it whole, or {@link Refused} with everything that is wrong. */
    public UUID enter(Actor administrator, TypedChange typed) {
        refuse(plans.check(administrator, typed));
        var id = Objects.requireNonNull(transaction.execute(_ -> {
            store.lock();
            return write(administrator, typed);
        }));
        store.show();
        passingOn.passOnDue();
        return id;
    }

    private static Plan refuse(Plans.Checked checked) {
        var plan = checked.plan();
        if (plan == null || !checked.faults().isEmpty()) {
            throw new Refused(checked.faults());
        }
        return plan;
    }

    private UUID write(Actor administrator, TypedChange typed) {
        var plan = refuse(plans.check(administrator, typed));
        var id = store.write(plan, administrator.actorName());
        events.publishEvent(new ChangeEvent.Entered(id, plan.province(), plan.basis()));
        return id;
    }

    /** What keeps a change from being taken back; nothing where it may be. */
    public List<Dependent> dependents(ChangeList.Change change) {
        return change.isTakenBack() ? List.of() : dependents.of(change);
    }

    /** As if it had never been entered, but for its line in the list and in the trail. */
    public void takeBack(Actor administrator, UUID id, int version, String why) {
        if (why.isBlank() || why.length() > LONGEST_REASON) {
            throw new RuleViolation("geography.change.reason", LONGEST_REASON);
        }
        transaction.executeWithoutResult(_ -> {
            store.lock();
            var change = list.find(administrator.actorUnit(), id).orElseThrow(NotFound::new);
            if (change.version() != version) {
                throw new OptimisticLockingFailureException("the change of units was changed meanwhile");
            }
            if (change.isTakenBack()) {
                throw new RuleViolation("geography.change.gone");
            }
            long hanging =
                    dependents.of(change).stream().mapToLong(Dependent::count).sum();
            if (hanging > 0) {
                throw new RuleViolation("geography.change.depends", hanging);
            }
            store.takeBack(id, administrator.actorName(), why.strip());
            events.publishEvent(new ChangeEvent.TakenBack(id, change.unit(), why.strip()));
        });
        store.show();
    }

    /** A change with something wrong in it; nothing of it was kept. */
    public static class Refused extends RuntimeException {

        private final transient List<Fault> faults;

        Refused(List<Fault> faults) {
            super("a change of units with faults", null, false, false);
            this.faults = List.copyOf(faults);
        }

        public List<Fault> faults() {
            return faults;
        }
    }
}
