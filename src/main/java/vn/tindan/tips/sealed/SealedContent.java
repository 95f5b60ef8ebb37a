package vn.tindan.tips.sealed;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import vn.tindan.shared.RuleViolation;

/** The sealed parts of a tip, the wrapped key that opens them, and the numbers it is found by. Erasing the key erases all. */
@Embeddable
public record SealedContent(
        byte @Nullable [] dataKey,
        byte @Nullable [] story,
        byte @Nullable [] place,
        byte @Nullable [] happened,
        long[] tokens) {

    public boolean isErased() {
        return dataKey == null;
    }

    /** The key that opens it, wrapped, where there still is one. */
    public byte[] key() {
        if (dataKey == null) {
            throw new RuleViolation("tips.rule.erased");
        }
        return dataKey;
    }
}
