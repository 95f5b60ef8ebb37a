package vn.tindan.figures.ledger;

import org.jspecify.annotations.Nullable;
import vn.tindan.audit.Audited;

/** The ledger was verified or rebuilt, or somebody asked for it; the reason says how many cells were wrong. */
public record LedgerChecked(String action, @Nullable String reason) implements Audited {

    @Override
    public String subject() {
        return "figures:ledger";
    }
}
