package vn.tindan.tips.retention;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Who still needs tips whose time is over: a feature that works with them says so. */
public interface TipHolds {

    /** Those of the tips that must stay for now. */
    Set<UUID> held(Collection<UUID> tips);
}
