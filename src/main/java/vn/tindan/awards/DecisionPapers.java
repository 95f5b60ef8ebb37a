package vn.tindan.awards;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.awards.naming.Unnamed;
import vn.tindan.shared.RuleViolation;

/** The papers that decisions are entered from: held while one is written to, as two units may enter it for those of their own. */
@Component
class DecisionPapers {

    private final Decisions decisions;
    private final HonourRules rules;
    private final Unnamed unnamed;

    DecisionPapers(Decisions decisions, HonourRules rules, Unnamed unnamed) {
        this.decisions = decisions;
        this.rules = rules;
        this.unnamed = unnamed;
    }

    /** Who stands on a list must still be allowed to, when its paper says something else or stands again. */
    void lookAgain(Decision decision, List<Recipients.Kept> kept) {
        var paper = held(decision, decision.id());
        kept.forEach(each -> {
            try {
                rules.check(paper, each.honour());
            } catch (RuleViolation refused) {
                throw each.named() ? refused : new RuleViolation("awards.rule.unnamed", unnamed.word());
            }
        });
    }

    HonourRules.Paper held(Decision decision, @Nullable UUID besides) {
        String key = decisions.paperOf(decision.id());
        rules.lock(key);
        return new HonourRules.Paper(key, decision.form(), decision.decidedOn(), decision.subject(), besides);
    }

    Decision saved(Jurisdiction jurisdiction, Decision decision, String number) {
        var saved = decisions.saveAndFlush(decision);
        rules.lock(decisions.paperOf(saved.id()));
        if (decisions.isEnteredBesides(jurisdiction.reach(), saved.id())) {
            throw new RuleViolation("awards.rule.entered-already", number);
        }
        return saved;
    }
}
