package vn.tindan.awards;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.geography.UnitId;
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
    private final Units units;
    private final Clock clock;

    Awards(Decisions decisions, Recipients recipients, Units units, Clock clock) {
        this.decisions = decisions;
        this.recipients = recipients;
        this.units = units;
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
            UnitId unit) {}

    /** One line of an award list; counted in its unit. */
    public record Honour(
            RecipientKind kind,
            String name,
            UnitId unit,
            @Nullable String reason) {}

    /** Which decision an officer means, as they saw it: one that changed since is not touched. */
    public record Handle(Jurisdiction jurisdiction, UUID decision, int version) {}

    public UUID enter(Jurisdiction jurisdiction, Draft draft) {
        requireReach(jurisdiction, draft.unit());
        requirePast(draft.on());
        if (decisions.existsByUnitAndLevelAndNumberAndDecidedOn(
                draft.unit(), draft.level(), draft.number(), draft.on())) {
            throw new RuleViolation("awards.rule.entered-already", draft.number());
        }
        return decisions.saveAndFlush(Decision.entered(draft)).id();
    }

    public void honour(Handle handle, List<Honour> honours) {
        honours.forEach(honour -> requireReach(handle.jurisdiction(), honour.unit()));
        change(handle, decision -> {
            honours.forEach(honour -> decision.requireMayHonour(honour.kind()));
            recipients.add(decision.id(), honours);
            decision.honoured();
        });
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

    private void change(Handle handle, Consumer<Decision> verb) {
        var decision = decisions
                .findWithin(handle.jurisdiction().reach(), handle.decision())
                .orElseThrow(NotFound::new);
        if (decision.version() != handle.version()) {
            throw new ObjectOptimisticLockingFailureException(Decision.class, handle.decision());
        }
        verb.accept(decision);
        decision.touch();
        decisions.saveAndFlush(decision);
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
