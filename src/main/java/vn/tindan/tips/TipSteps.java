package vn.tindan.tips;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Role;
import vn.tindan.audit.Actor;
import vn.tindan.figures.locking.LockedPeriods;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.tips.history.TipHistory;
import vn.tindan.tips.life.LifeCycle;
import vn.tindan.tips.terms.Grounds;
import vn.tindan.tips.terms.TipAction;

/** Takes one step with a tip: as the life cycle allows, and with its line in the history. There is no other way. */
@Component
class TipSteps {

    /** Steps of which the tip itself says more than that they were taken. */
    private static final Set<TipAction> SAID_BY_THE_TIP = EnumSet.of(TipAction.JUDGE, TipAction.WRITE);

    private final Tips tips;
    private final TipHistory history;
    private final TipClocks clocks;
    private final LockedPeriods periods;
    private final EntityManager entities;

    TipSteps(Tips tips, TipHistory history, TipClocks clocks, LockedPeriods periods, EntityManager entities) {
        this.periods = periods;
        this.entities = entities;
        this.tips = tips;
        this.history = history;
        this.clocks = clocks;
    }

    /** What is to be done and on what grounds; the detail is the message key of what was chosen. */
    record Step(
            TipAction action,
            Grounds grounds,
            @Nullable String detail,
            @Nullable UnitId otherUnit) {

        static Step of(TipAction action, Grounds grounds) {
            return new Step(action, grounds, null, null);
        }

        static Step of(TipAction action, Grounds grounds, Enum<?> chosen) {
            return new Step(action, grounds, chosen.getClass().getSimpleName() + "." + chosen.name(), null);
        }
    }

    /** Locked until the end of the transaction, so that nobody takes another step beside. */
    Tip find(TipTriage.Handle handle) {
        var tip = find(handle.jurisdiction().unit(), handle.tip());
        if (tip.version() != handle.version()) {
            throw new ObjectOptimisticLockingFailureException(Tip.class, handle.tip());
        }
        return tip;
    }

    Tip find(UnitId unit, UUID tip) {
        return tips.findHandledBy(unit.toString(), tip).orElseThrow(NotFound::new);
    }

    void take(Tip tip, Step step) {
        take(tip, step, _ -> {});
    }

    void take(Tip tip, Step step, Consumer<Tip> change) {
        var rule = permit(tip, step.action(), step.grounds());
        if (step.action() == TipAction.JUDGE) {
            periods.requireOpen(tip.countedUnit(), tip.telling().receivedOn());
        }
        var subject = tip.asSubject();
        var entry = switch (rule.target()) {
            case LifeCycle.Target.Stay() -> {
                if (!SAID_BY_THE_TIP.contains(step.action())) {
                    tip.stayed(step.action());
                }
                raise(tip);
                yield step.action() == TipAction.PASS_ON ? passedOn(tip, step, change) : stayed(tip, step, change);
            }
            case LifeCycle.Target.To(var next) -> {
                var before = tip.state();
                tip.move(step.action(), next);
                change.accept(tip);
                yield entry(step, before, tip, null);
            }
            case LifeCycle.Target.Back() -> back(tip, step, change);
        };
        tips.save(tip);
        clocks.follow(tip, step.action(), history.append(subject, entry));
    }

    /** What leaves the row as it was is news all the same to whoever has an older page of it open. */
    private void raise(Tip tip) {
        entities.lock(tip, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** A tip that is merged into another goes where that one goes; its own state stays as it is. */
    void accompany(Tip merged, Step step, Consumer<Tip> change) {
        var subject = merged.asSubject();
        var entry = stayed(merged, step, change);
        tips.save(merged);
        clocks.move(merged);
        history.append(subject, entry);
    }

    /** How it stood when its unit ceased is kept with the step: that unit may have taken none of its own that says it. */
    private static TipHistory.Entry passedOn(Tip tip, Step step, Consumer<Tip> change) {
        var before = tip.state();
        change.accept(tip);
        return entry(step, before, tip, null);
    }

    private static TipHistory.Entry stayed(Tip tip, Step step, Consumer<Tip> change) {
        change.accept(tip);
        return new TipHistory.Entry(step.action(), step.grounds(), step.detail(), step.otherUnit(), null, null, null);
    }

    /** Undoes the last move; what came before it, and before a reception or a transfer, stays as it is. */
    private TipHistory.Entry back(Tip tip, Step step, Consumer<Tip> change) {
        var move = history.lastMove(tip.id())
                .filter(last -> last.after() == tip.status())
                .orElseThrow(() -> new RuleViolation("tips.rule.nothing-to-undo"));
        var before = tip.state();
        tip.restore(step.action(), move.before());
        clocks.takeBack(tip, move.at());
        change.accept(tip);
        return entry(
                new Step(
                        step.action(),
                        step.grounds(),
                        "TipAction." + move.action().name(),
                        step.otherUnit()),
                before,
                tip,
                move.step());
    }

    private static TipHistory.Entry entry(
            Step step, vn.tindan.tips.history.TipState before, Tip tip, @Nullable UUID undoes) {
        return new TipHistory.Entry(
                step.action(), step.grounds(), step.detail(), step.otherUnit(), before, tip.status(), undoes);
    }

    /** Whether the table allows it to who acts, in the state it is in, on these grounds. */
    LifeCycle.Rule permit(Tip tip, TipAction action, Grounds grounds) {
        var rule = LifeCycle.rule(tip.status(), action).orElseThrow(() -> new RuleViolation("tips.rule.not-now"));
        if (!mayTake(rule)) {
            throw new RuleViolation("tips.rule.not-yours");
        }
        for (var need : rule.needs()) {
            boolean given = switch (need) {
                case REASON -> grounds.reason() != null && !grounds.reason().isBlank();
                case DOCUMENT -> grounds.document() != null;
            };
            if (!given) {
                throw new RuleViolation("tips.rule.needs." + need.name());
            }
        }
        return rule;
    }

    /** The system itself, in what it does by the clock, stands for whoever would have to. */
    private static boolean mayTake(LifeCycle.Rule rule) {
        var actor = Actor.current();
        return actor == Actor.SYSTEM || roles(actor).stream().anyMatch(rule.who()::contains);
    }

    private static Set<Role> roles(Actor actor) {
        String roles = actor.actorRole();
        var all = EnumSet.noneOf(Role.class);
        if (roles != null && !roles.isEmpty()) {
            Arrays.stream(roles.split(",")).map(Role::valueOf).forEach(all::add);
        }
        return all;
    }
}
