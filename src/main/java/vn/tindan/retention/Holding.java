package vn.tindan.retention;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.shared.NotFound;

/** Keeps one kind of things beyond their time because an officer says so, and lets them go again. */
@Transactional
public abstract class Holding {

    private final HandHolds holds;
    private final HandHolds.Kind kind;

    protected Holding(HandHolds holds, HandHolds.Kind kind) {
        this.holds = holds;
        this.kind = kind;
    }

    /** The newest first; none of what others handle and only told of. */
    public List<HandHolds.Hold> of(Jurisdiction jurisdiction, UUID id) {
        return holds.within(kind, jurisdiction.reach(), id)
                .map(one -> holds.of(one.kind(), one.id()))
                .orElse(List.of());
    }

    /** Refuses a blank reason, one over 500 characters, and what is held already. */
    public void place(Jurisdiction jurisdiction, UUID id, @Nullable String reason) {
        holds.place(get(jurisdiction, id), reason);
    }

    /** Refuses as placing does; a hold that has ended is not there. */
    public void end(Jurisdiction jurisdiction, UUID id, UUID hold, @Nullable String reason) {
        holds.end(get(jurisdiction, id), hold, reason);
    }

    /** Those of the things that are held. */
    public Set<UUID> held(Collection<UUID> ids) {
        return holds.held(kind, ids);
    }

    /** With the words of what was held go the words of why it was; who held it and when stays. */
    public void forget(UUID id) {
        holds.forget(kind, id);
    }

    private HandHolds.Held get(Jurisdiction jurisdiction, UUID id) {
        return holds.within(kind, jurisdiction.reach(), id).orElseThrow(NotFound::new);
    }
}
