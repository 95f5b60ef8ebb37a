package vn.tindan.awards;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.awards.naming.Names;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.UnitKind;
import vn.tindan.geography.Units;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

/**
 * Keeps award decisions and the lists of those they honour. Who told the police something never stands here, nor what
 * would lead to them.
 */
@Service
@Transactional
public class Awards {

    private final Decisions decisions;
    private final Recipients recipients;
    private final HonourRules rules;
    private final DecisionPapers papers;
    private final Units units;
    private final Keepers keepers;
    private final ListedRecipients listed;
    private final Clock clock;

    Awards(
            Decisions decisions,
            Recipients recipients,
            HonourRules rules,
            DecisionPapers papers,
            Units units,
            Keepers keepers,
            ListedRecipients listed,
            Clock clock) {
        this.decisions = decisions;
        this.recipients = recipients;
        this.rules = rules;
        this.papers = papers;
        this.units = units;
        this.keepers = keepers;
        this.listed = listed;
        this.clock = clock;
    }

    /** A decision as its paper says it; the unit is the province or commune it belongs to. */
    public record Draft(
            String number,
            LocalDate on,
            AwardLevel level,
            AwardForm form,
            AwardType type,
            String signer,
            @Nullable String subject,
            UnitId unit) {

        private Draft saying(String said) {
            return new Draft(number, on, level, form, type, signer, said, unit);
        }
    }

    /** Which decision an officer means, as they saw it: one that changed since is not touched. */
    public record Handle(Jurisdiction jurisdiction, UUID decision, int version) {}

    public UUID enter(Jurisdiction jurisdiction, Draft draft) {
        requireReach(jurisdiction, draft.unit());
        requirePast(draft.on());
        var decision = Decision.entered(draft, keepers.of(jurisdiction, draft.unit()), authority(draft));
        return papers.saved(jurisdiction, decision, draft.number()).id();
    }

    /** Puts right what was typed of the paper; those it honours stay on its list. */
    public void correct(Handle handle, Draft draft) {
        requireReach(handle.jurisdiction(), draft.unit());
        requirePast(draft.on());
        var decision = find(handle);
        var kept = recipients.of(decision.id());
        kept.forEach(each -> draft.form().requireMayGoTo(each.honour().kind()));
        decision.correct(said(decision, draft), keepers.of(handle.jurisdiction(), draft.unit()), authority(draft));
        decision.touch();
        papers.lookAgain(papers.saved(handle.jurisdiction(), decision, draft.number()), kept);
    }

    /** A heading that comes back as it was shown, with names left out of it, is the one that is kept. */
    private Draft said(Decision decision, Draft draft) {
        var shown = listed.struck(decision.id(), decision.subject());
        return shown == null || !shown.equals(Names.given(draft.subject()))
                ? draft
                : draft.saying(Objects.requireNonNull(decision.subject()));
    }

    private UnitId authority(Draft draft) {
        draft.form().requireMayBeDecidedBy(draft.level());
        if (draft.level() == AwardLevel.COMMUNE && units.get(draft.unit()).kind() != UnitKind.COMMUNE) {
            throw new RuleViolation("awards.rule.level-commune");
        }
        if (draft.level().isNational()) {
            return UnitId.NATION_TODAY;
        }
        return draft.level() == AwardLevel.COMMUNE ? draft.unit() : units.province(draft.unit());
    }

    /** Adds to a decision's list, all of it or nothing. */
    public List<UUID> honour(Handle handle, List<Honour> honours) {
        honours.forEach(honour -> requireReach(handle.jurisdiction(), honour.unit()));
        var added = new ArrayList<UUID>();
        change(handle, decision -> {
            var paper = papers.held(decision, null);
            for (var honour : honours) {
                decision.requireMayHonour(honour.kind());
                rules.check(paper, honour);
                added.add(recipients.add(decision.id(), honour));
            }
            decision.honoured();
        });
        return added;
    }

    public void remove(Handle handle, UUID recipient) {
        change(handle, decision -> {
            decision.removed(recipient);
            if (!recipients.remove(decision.id(), recipient)) {
                throw new NotFound();
            }
        });
    }

    public void revoke(Handle handle, LocalDate on, String because) {
        requirePast(on);
        change(handle, decision -> decision.revoke(on, because));
    }

    /** Undoes a revocation that was entered by mistake; its list counts again. */
    public void restore(Handle handle) {
        change(handle, Decision::restore);
        var decision = find(new Handle(handle.jurisdiction(), handle.decision(), handle.version() + 1));
        papers.lookAgain(decision, recipients.of(decision.id()));
    }

    /** Counts a change of what belongs to a decision, which may also be one that is revoked. */
    public UnitId touch(Handle handle, LocalDate on) {
        requirePast(on);
        change(handle, _ -> {});
        return find(new Handle(handle.jurisdiction(), handle.decision(), handle.version() + 1))
                .unit();
    }

    private void change(Handle handle, Consumer<Decision> verb) {
        var decision = find(handle);
        verb.accept(decision);
        decision.touch();
        decisions.saveAndFlush(decision);
    }

    private Decision find(Handle handle) {
        var decision = decisions
                .findWithin(handle.jurisdiction().reach(), handle.decision())
                .orElseThrow(NotFound::new);
        if (decision.version() != handle.version()) {
            throw new ObjectOptimisticLockingFailureException(Decision.class, handle.decision());
        }
        return decision;
    }

    private void requireReach(Jurisdiction jurisdiction, UnitId unit) {
        if (!units.contains(jurisdiction.unit(), unit)) {
            throw new NotFound();
        }
    }

    private void requirePast(LocalDate day) {
        if (day.isAfter(CountryTime.today(clock))) {
            throw new RuleViolation("awards.rule.future");
        }
    }
}
