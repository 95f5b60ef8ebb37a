package vn.tindan.shared;

import org.jspecify.annotations.Nullable;

/** What a person types to look for something: it may stand anywhere in a text, and has no wildcards. */
public final class SearchWords {

    private SearchWords() {}

    /** For {@code ilike}; null where nothing is looked for. */
    public static @Nullable String pattern(@Nullable String words) {
        return words == null
                ? null
                : "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
