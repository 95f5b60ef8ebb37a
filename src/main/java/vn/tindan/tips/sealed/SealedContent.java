package vn.tindan.tips.sealed;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** The sealed parts of a tip, the wrapped key that opens them, and the numbers it is found by. Erasing the key erases all. */
@Embeddable
public record SealedContent(
        byte @Nullable [] dataKey,
        byte @Nullable [] story,
        byte @Nullable [] place,
        byte @Nullable [] happened,
        long[] tokens) {}
