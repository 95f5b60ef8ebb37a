package vn.tindan.tips;

import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.tips.references.TipReferences;
import vn.tindan.tips.terms.Grounds;
import vn.tindan.tips.terms.TipAction;
import vn.tindan.tips.terms.TipStatus;

/**
 * Merges a tip into the one that tells the same, and takes it out again as it was. Only within the unit that handles
 * both; never into what is merged itself, nor from what others are merged into: there are no chains and no circles.
 */
@Service
@Transactional
public class TipMerging {

    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,9})\\s*/\\s*(\\d{4})\\s*");

    private final Tips tips;
    private final TipSteps steps;
    private final TipReferences references;

    TipMerging(Tips tips, TipSteps steps, TipReferences references) {
        this.tips = tips;
        this.steps = steps;
        this.references = references;
    }

    /** Into the tip of the same unit by that number of its register. */
    public void merge(TipTriage.Handle handle, String number, String why) {
        if (!tips.existsByIdAndHandlingUnit(handle.tip(), handle.jurisdiction().reach())) {
            throw new NotFound();
        }
        var into = find(handle, number);
        lockBoth(handle, into);
        var tip = steps.find(handle);
        var main = steps.find(handle.jurisdiction().unit(), into);
        requireApart(tip, main);
        steps.take(
                tip,
                TipSteps.Step.of(TipAction.MERGE, Grounds.because(number.strip() + ". " + why)),
                merged -> merged.mergeInto(main.id()));
    }

    public void unmerge(TipTriage.Handle handle, String why) {
        steps.take(steps.find(handle), TipSteps.Step.of(TipAction.UNMERGE, Grounds.because(why)), Tip::separate);
    }

    private UUID find(TipTriage.Handle handle, String number) {
        var written = NUMBER.matcher(number);
        if (!written.matches()) {
            throw new RuleViolation("tips.rule.merge-number");
        }
        return references
                .find(
                        handle.jurisdiction(),
                        handle.jurisdiction().unit(),
                        Integer.parseInt(written.group(2)),
                        Integer.parseInt(written.group(1)))
                .map(TipReferences.Reference::id)
                .orElseThrow(() -> new RuleViolation("tips.rule.merge-unknown", number.strip()));
    }

    /** In one order, whichever is merged into which: of two who merge crosswise one comes second and is refused. */
    private void lockBoth(TipTriage.Handle handle, UUID into) {
        Stream.of(handle.tip(), into)
                .sorted()
                .forEach(id -> steps.find(handle.jurisdiction().unit(), id));
    }

    private void requireApart(Tip tip, Tip main) {
        if (tip.id().equals(main.id())) {
            throw new RuleViolation("tips.rule.merge-itself");
        }
        if (main.status() == TipStatus.MERGED) {
            throw new RuleViolation("tips.rule.merge-chain");
        }
        if (!main.status().isOpen() || main.isErased()) {
            throw new RuleViolation("tips.rule.merge-open");
        }
        if (!tips.findByMergedInto(tip.id()).isEmpty()) {
            throw new RuleViolation("tips.rule.merge-main");
        }
    }
}
