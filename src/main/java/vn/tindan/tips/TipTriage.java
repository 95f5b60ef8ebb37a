package vn.tindan.tips;

import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.shared.RuleViolation;
import vn.tindan.tips.terms.Grounds;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.Outcome;
import vn.tindan.tips.terms.TipAction;
import vn.tindan.tips.terms.TipStatus;

/** The ordinary steps with a tip, from its reception to the end of its check. Each reaches only what the unit handles. */
@Service
@Transactional
public class TipTriage {

    private final TipSteps steps;
    private final TipDecisions decisions;

    TipTriage(TipSteps steps, TipDecisions decisions) {
        this.steps = steps;
        this.decisions = decisions;
    }

    /** Which tip an officer means, as they saw it: a tip that changed since is not touched. */
    public record Handle(Jurisdiction jurisdiction, UUID tip, int version) {}

    public void receive(Handle handle) {
        steps.take(steps.find(handle), TipSteps.Step.of(TipAction.RECEIVE, Grounds.NONE));
    }

    /** Fixes the legal type; once it was fixed, changing it needs a reason. */
    public void classify(Handle handle, LegalType type, @Nullable String note) {
        var tip = steps.find(handle);
        var action = tip.status() == TipStatus.RECEIVED ? TipAction.CLASSIFY : TipAction.RECLASSIFY;
        steps.take(tip, TipSteps.Step.of(action, Grounds.because(note), type), changed -> changed.classify(type));
    }

    /** Begins the preliminary check. */
    public void check(Handle handle, @Nullable String note) {
        steps.take(steps.find(handle), TipSteps.Step.of(TipAction.CHECK, Grounds.because(note)));
    }

    /** Ends the preliminary check with what was found. */
    public void verify(Handle handle, String finding) {
        steps.take(steps.find(handle), TipSteps.Step.of(TipAction.VERIFY, Grounds.because(finding)));
    }

    /** Ends what needs no check: no matter of crime or security, a repetition, rubbish. */
    public void setAside(Handle handle, Outcome outcome, String why, @Nullable String answer) {
        var tip = steps.find(handle);
        var type = tip.classification().legalType();
        if (type != null && type.needsCheck()) {
            throw new RuleViolation("tips.rule.check-first");
        }
        decisions.end(tip, TipSteps.Step.of(TipAction.SET_ASIDE, Grounds.because(why), outcome), outcome, answer);
    }

    /** Takes the last step back, by a step that says why. */
    public void undo(Handle handle, String why) {
        steps.take(steps.find(handle), TipSteps.Step.of(TipAction.UNDO, Grounds.because(why)));
    }

    /** A case that tips led to was cleared: those still open end with its outcome, and each citizen is told. */
    public void concludeByCase(Jurisdiction jurisdiction, Collection<UUID> led, Outcome outcome, String answer) {
        decisions.concludeByCase(jurisdiction, led, outcome, answer);
    }
}
