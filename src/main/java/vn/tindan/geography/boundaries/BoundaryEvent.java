package vn.tindan.geography.boundaries;

import org.jspecify.annotations.Nullable;
import vn.tindan.audit.Audited;
import vn.tindan.geography.UnitKind;

/** Boundaries of a set came or went. */
record BoundaryEvent(
        boolean cameIn, String subject, @Nullable String reason) implements Audited {

    @Override
    public String action() {
        return cameIn ? "boundaries.loaded" : "boundaries.removed";
    }

    static BoundaryEvent loaded(String set, int features, String files) {
        return new BoundaryEvent(true, "boundaries:" + set, features + ": " + files);
    }

    static BoundaryEvent removed(String set, UnitKind kind, int features) {
        return new BoundaryEvent(false, "boundaries:" + set, kind + ": " + features);
    }
}
