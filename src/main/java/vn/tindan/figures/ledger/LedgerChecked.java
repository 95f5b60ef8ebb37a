package vn.tindan.figures.ledger;

import org.jspecify.annotations.Nullable;
import vn.tindan.audit.Audited;

/**
 * The ledger was verified or rebuilt, or somebody asked for it.
 *
 * @param differing how many cells were wrong; null where it was but asked for
 */
public record LedgerChecked(
        LedgerChecks.Kind kind, @Nullable Integer differing) implements Audited {

    @Override
    public String action() {
        return switch (kind) {
            case VERIFY -> differing == null ? "figures.verify_asked" : "figures.verified";
            case REBUILD -> differing == null ? "figures.rebuild_asked" : "figures.rebuilt";
        };
    }

    @Override
    public @Nullable String reason() {
        return differing == null ? null : differing + " cells";
    }

    @Override
    public String subject() {
        return "figures:ledger";
    }
}
