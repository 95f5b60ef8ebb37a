package vn.tindan.tips.terms;

import org.jspecify.annotations.Nullable;

/** What a step stands on: why, in words that are sealed, and by which document. */
public record Grounds(@Nullable String reason, @Nullable Document document) {

    public static final Grounds NONE = new Grounds(null, null);

    public static Grounds because(@Nullable String reason) {
        return new Grounds(reason, null);
    }
}
