package vn.tindan.geography.boundaries;

import org.jspecify.annotations.Nullable;
import vn.tindan.audit.Audited;
import vn.tindan.geography.UnitKind;

/** Boundaries of a set came or went. */
record BoundaryEvent(
        String action, String subject, @Nullable String reason) implements Audited {

    static BoundaryEvent loaded(String set, int features, String files) {
        return new BoundaryEvent("boundaries.loaded", "boundaries:" + set, features + ": " + files);
    }

    static BoundaryEvent removed(String set, UnitKind kind, int features) {
        return new BoundaryEvent("boundaries.removed", "boundaries:" + set, kind + ": " + features);
    }
}
