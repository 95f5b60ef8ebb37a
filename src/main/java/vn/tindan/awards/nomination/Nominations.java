package vn.tindan.awards.nomination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.awards.naming.NamingConsents;
import vn.tindan.geography.Units;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

/** Takes nominations from proposal to the list of a decision: proposed by one, endorsed by another, undone where wrong. */
@Service
@Transactional
public class Nominations {

    private final NominationStore store;
    private final NominationReading reading;
    private final NominationRules rules;
    private final Nominees nominees;
    private final NamingConsents consents;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Nominations(
            NominationStore store,
            NominationReading reading,
            NominationRules rules,
            Nominees nominees,
            NamingConsents consents,
            Units units,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.reading = reading;
        this.rules = rules;
        this.nominees = nominees;
        this.consents = consents;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    /** Which nomination an officer means, as they saw it. */
    public record Handle(Account officer, UUID nomination, int version) {}

    /** A form sent twice, known by its token, makes one nomination. */
    public UUID nominate(Account officer, String token, Nomination.Draft draft) {
        var known = store.byToken(token);
        if (known.isPresent()) {
            return known.get();
        }
        var id = UUID.randomUUID();
        check(officer, id, draft);
        store.insert(id, token, officer, draft, rules.key(draft.achievement()));
        store.step(id, NominationState.NOMINATED, NominationState.NOMINATED, NominationStep.NOMINATED, null);
        events.publishEvent(new NominationEvent(id, officer.unit(), NominationStep.NOMINATED));
        return id;
    }

    private void check(Account officer, UUID id, Nomination.Draft draft) {
        if (!units.contains(officer.unit(), draft.nominee().unit())) {
            throw new NotFound();
        }
        rules.check(id, draft, today());
    }

    public void correct(Handle handle, Nomination.Draft draft) {
        var nomination = require(handle, NominationState.NOMINATED);
        check(handle.officer(), nomination.id(), draft);
        store.update(nomination.id(), handle.officer(), draft, rules.key(draft.achievement()));
        step(nomination, NominationState.NOMINATED, NominationStep.CORRECTED, null);
    }

    /** By somebody else than who proposed or last corrected it, who says that nothing is pending and names the council's minutes. */
    public void endorse(Handle handle, boolean nothingPending, String minutes) {
        var nomination = require(handle, NominationState.NOMINATED);
        if (store.isWrittenBy(nomination.id(), handle.officer())) {
            throw new RuleViolation("awards.rule.endorse-own");
        }
        if (!nothingPending) {
            throw new RuleViolation("awards.rule.pending-unsaid");
        }
        rules.requireNothingPending(nomination.draft().nominee(), today());
        step(nomination, NominationState.ENDORSED, NominationStep.ENDORSED, minutes);
    }

    /** Whether this officer proposed or last corrected it, and so does not endorse it. */
    @Transactional(readOnly = true)
    public boolean isWrittenBy(Account officer, Nomination nomination) {
        return store.isWrittenBy(nomination.id(), officer);
    }

    /** Puts the nominee on the list of a decision, by the rules of that list. */
    public void decide(Handle handle, UUID decision) {
        var nomination = require(handle, NominationState.ENDORSED);
        var view = nominees.putOnList(handle.officer().jurisdiction(), nomination, decision);
        step(nomination, NominationState.ENDORSED, NominationStep.DECIDED, view.number());
    }

    /** The nominee took back the consent to be named: from then on nobody reads the name, here or where else that paper names them. */
    public void withdrawConsent(Handle handle, LocalDate on) {
        var nomination = require(handle, null);
        requirePast(on);
        consents.withdrawOfNomination(handle.officer().jurisdiction(), nomination.unit(), nomination.id(), on);
        stay(nomination, NominationStep.CONSENT_WITHDRAWN);
    }

    public void withdraw(Handle handle, String because) {
        var nomination = require(handle, null);
        if (!nomination.state().isOpen()) {
            throw new RuleViolation("awards.rule.nomination-state");
        }
        step(nomination, NominationState.WITHDRAWN, NominationStep.WITHDRAWN, because);
    }

    /** Goes one step back, which is a step of its own: off the list, not endorsed, not withdrawn. */
    public void undo(Handle handle) {
        var nomination = require(handle, null);
        switch (nomination.state()) {
            case DECIDED -> takeOffList(handle, nomination);
            case ENDORSED, WITHDRAWN ->
                step(
                        nomination,
                        store.stateBefore(nomination.id()).orElse(NominationState.NOMINATED),
                        NominationStep.UNDONE,
                        null);
            case NOMINATED, REVOKED -> throw new RuleViolation("awards.rule.nomination-state");
        }
    }

    private void takeOffList(Handle handle, Nomination nomination) {
        var decision = nominees.takeOffList(handle.officer().jurisdiction(), nomination);
        step(nomination, NominationState.ENDORSED, NominationStep.UNDONE, decision.number());
    }

    public void hold(Handle handle, Matter matter, LocalDate since) {
        var nomination = require(handle, null);
        requirePast(since);
        store.hold(nomination.id(), matter, since);
        stay(nomination, NominationStep.HELD);
    }

    public void lift(Handle handle, UUID hold, LocalDate on) {
        var nomination = require(handle, null);
        requirePast(on);
        if (!store.lift(nomination.id(), hold, on)) {
            throw new RuleViolation("awards.rule.hold-lifted");
        }
        stay(nomination, NominationStep.LIFTED);
    }

    private void stay(Nomination nomination, NominationStep step) {
        step(nomination, kept(nomination), step, null);
    }

    private void step(Nomination nomination, NominationState to, NominationStep step, @Nullable String note) {
        store.step(nomination.id(), kept(nomination), to, step, note);
        events.publishEvent(new NominationEvent(nomination.id(), nomination.unit(), step));
    }

    /** What the table says, where a list says more. */
    private static NominationState kept(Nomination nomination) {
        return switch (nomination.state()) {
            case NOMINATED, ENDORSED, WITHDRAWN -> nomination.state();
            case DECIDED, REVOKED -> NominationState.ENDORSED;
        };
    }

    private Nomination require(Handle handle, @Nullable NominationState state) {
        var nomination = reading.view(handle.officer(), handle.nomination());
        if (!store.isCurrent(nomination.id(), handle.version())) {
            throw new ObjectOptimisticLockingFailureException(Nomination.class, nomination.id());
        }
        if (state != null && !nomination.isNamed()) {
            throw new RuleViolation("awards.rule.consent-withdrawn");
        }
        if (state != null && nomination.state() != state) {
            throw new RuleViolation("awards.rule.nomination-state");
        }
        return nomination;
    }

    private void requirePast(LocalDate day) {
        if (day.isAfter(today())) {
            throw new RuleViolation("awards.rule.future");
        }
    }

    private LocalDate today() {
        return CountryTime.today(clock);
    }
}
