package vn.tindan.tips;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.RuleViolation;
import vn.tindan.tips.life.LifeCycle;
import vn.tindan.tips.terms.Grounds;
import vn.tindan.tips.terms.Outcome;
import vn.tindan.tips.terms.TipAction;
import vn.tindan.tips.terms.TipStatus;
import vn.tindan.tips.terms.Value;

/** What is decided about a checked tip: who settles it, how it ends, what it was worth, and that the citizen is told. */
@Service
@Transactional
public class TipDecisions {

    private final Tips tips;
    private final TipSteps steps;
    private final TipCorrespondence correspondence;
    private final TipClocks clocks;
    private final Clock clock;

    TipDecisions(Tips tips, TipSteps steps, TipCorrespondence correspondence, TipClocks clocks, Clock clock) {
        this.tips = tips;
        this.steps = steps;
        this.correspondence = correspondence;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** Hands a source of crime to an investigator (quyết định phân công): only such are settled under art. 147. */
    public void assign(TipTriage.Handle handle, Grounds grounds) {
        var tip = steps.find(handle);
        var type = tip.classification().legalType();
        if (type == null || !type.isCrime()) {
            throw new RuleViolation("tips.rule.assign-crime-only");
        }
        steps.take(tip, TipSteps.Step.of(TipAction.ASSIGN, grounds));
    }

    public void suspend(TipTriage.Handle handle, Grounds grounds) {
        steps.take(steps.find(handle), TipSteps.Step.of(TipAction.SUSPEND, grounds));
    }

    public void resume(TipTriage.Handle handle, Grounds grounds) {
        steps.take(steps.find(handle), TipSteps.Step.of(TipAction.RESUME, grounds));
    }

    /** Decides how it ends; a source of crime ends by prosecution or by none, and nothing else does. */
    public void resolve(TipTriage.Handle handle, Outcome outcome, Grounds grounds, @Nullable String answer) {
        var tip = steps.find(handle);
        var type = tip.classification().legalType();
        if (type != null && type.isCrime() && tip.status() == TipStatus.VERIFIED) {
            throw new RuleViolation("tips.rule.assign-first");
        }
        end(tip, TipSteps.Step.of(TipAction.RESOLVE, grounds, outcome), outcome, answer);
    }

    /** With an answer at hand the citizen is told at once. */
    void end(Tip tip, TipSteps.Step step, Outcome outcome, @Nullable String answer) {
        var type = tip.classification().legalType();
        if (type != null && !outcome.ends(type)) {
            throw new RuleViolation("tips.rule.outcome-of-another-type");
        }
        steps.take(tip, step, ended -> end(ended, outcome));
        if (answer != null) {
            tell(tip, answer);
        }
    }

    private void end(Tip tip, Outcome outcome) {
        tip.end(outcome, CountryTime.today(clock), clocks.allInTime(tip));
    }

    /** Tells the citizen what came of it. */
    public void notify(TipTriage.Handle handle, String answer) {
        tell(steps.find(handle), answer);
    }

    private void tell(Tip tip, String answer) {
        steps.take(tip, TipSteps.Step.of(TipAction.NOTIFY, Grounds.because(answer)));
        correspondence.send(tip, answer);
        tips.findByMergedInto(tip.id()).stream()
                .filter(merged -> !merged.isErased())
                .forEach(merged -> correspondence.send(merged, answer));
    }

    public void close(TipTriage.Handle handle) {
        steps.take(steps.find(handle), TipSteps.Step.of(TipAction.CLOSE, Grounds.NONE));
    }

    /** Looks again at what was answered already; it goes on from where it was checked. */
    public void reopen(TipTriage.Handle handle, String why) {
        steps.take(steps.find(handle), TipSteps.Step.of(TipAction.REOPEN, Grounds.because(why)));
    }

    /** Lengthens what the law lets be lengthened, on a document. */
    public void extend(TipTriage.Handle handle, Grounds grounds) {
        steps.take(steps.find(handle), TipSteps.Step.of(TipAction.EXTEND, grounds));
    }

    public void judge(TipTriage.Handle handle, Value value, String why) {
        steps.take(
                steps.find(handle),
                TipSteps.Step.of(TipAction.JUDGE, Grounds.because(why), value),
                tip -> tip.judge(value));
    }

    void concludeByCase(Jurisdiction jurisdiction, Collection<UUID> led, Outcome outcome, String answer) {
        led.stream()
                .sorted()
                .map(id -> tips.findHandledBy(jurisdiction.reach(), id))
                .flatMap(Optional::stream)
                .filter(tip ->
                        LifeCycle.rule(tip.status(), TipAction.CONCLUDE_BY_CASE).isPresent())
                .forEach(tip -> {
                    var step = TipSteps.Step.of(TipAction.CONCLUDE_BY_CASE, Grounds.NONE, outcome);
                    steps.take(tip, step, ended -> end(ended, outcome));
                    tell(tip, answer);
                });
    }
}
