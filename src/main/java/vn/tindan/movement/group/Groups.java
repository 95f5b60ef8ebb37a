package vn.tindan.movement.group;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.geography.Units;
import vn.tindan.movement.ModelRegister;
import vn.tindan.movement.MovementEvent;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

/** Keeps the registers: of groups and teams, and of exemplars. */
@Service
@Transactional
public class Groups {

    private final GroupReading reading;
    private final GroupStore groups;
    private final ExemplarStore exemplars;
    private final Units units;
    private final ModelRegister models;
    private final List<NamingGuard> guards;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Groups(
            GroupReading reading,
            GroupStore groups,
            ExemplarStore exemplars,
            Units units,
            ModelRegister models,
            List<NamingGuard> guards,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reading = reading;
        this.groups = groups;
        this.exemplars = exemplars;
        this.units = units;
        this.models = models;
        this.guards = guards;
        this.events = events;
        this.clock = clock;
    }

    /** A form sent twice, known by its token, makes one entry. */
    public UUID enter(Jurisdiction jurisdiction, String token, Entry.Draft draft) {
        check(jurisdiction, draft);
        guards.forEach(guard -> guard.check(draft));
        requireModel(jurisdiction, draft.model());
        var store = storeOf(draft);
        var known = store.byToken(token);
        if (known.isPresent()) {
            return known.get();
        }
        var id = UUID.randomUUID();
        store.insert(id, token, draft);
        events.publishEvent(new MovementEvent.GroupEntered(id, draft.unit(), true));
        return id;
    }

    /** Also ends it, or takes an end back. */
    public void correct(Jurisdiction jurisdiction, UUID id, int version, Entry.Draft draft) {
        var before = reading.get(jurisdiction, id);
        check(jurisdiction, draft);
        if (before.draft().kind().isExemplar() != draft.kind().isExemplar()) {
            throw new NotFound();
        }
        if (!draft.saysTheSameAs(before.draft())) {
            guards.forEach(guard -> guard.check(draft));
        }
        if (!Objects.equals(before.draft().model(), draft.model())) {
            requireModel(jurisdiction, draft.model());
        }
        if (!storeOf(draft).update(id, version, draft)) {
            throw new ObjectOptimisticLockingFailureException(Entry.class, id);
        }
        events.publishEvent(new MovementEvent.GroupEntered(id, draft.unit(), false));
    }

    private EntryStore storeOf(Entry.Draft draft) {
        return draft.kind().isExemplar() ? exemplars : groups;
    }

    private void check(Jurisdiction jurisdiction, Entry.Draft draft) {
        if (!units.contains(jurisdiction.unit(), draft.unit())) {
            throw new NotFound();
        }
        var today = CountryTime.today(clock);
        if (draft.from().isAfter(today) || draft.to() != null && draft.to().isAfter(today)) {
            throw new RuleViolation("movement.rule.future");
        }
        if (draft.to() != null && draft.to().isBefore(draft.from())) {
            throw new RuleViolation("movement.rule.before-opening");
        }
    }

    private void requireModel(Jurisdiction jurisdiction, @Nullable UUID model) {
        if (model != null && models.named(jurisdiction, model).isEmpty()) {
            throw new RuleViolation("movement.rule.model-unknown");
        }
    }
}
