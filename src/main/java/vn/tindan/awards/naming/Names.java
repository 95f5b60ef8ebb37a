package vn.tindan.awards.naming;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Names and numbers as they are kept: composed letters, single spaces. What makes two names one, the database says. */
public final class Names {

    private Names() {}

    public static String tidy(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }

    /** Null where nothing was written. */
    public static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : tidy(text);
    }
}
