package vn.tindan.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language of the public pages: one constant here, one file {@code messages/public_<code>.properties}. */
public enum Language {
    VIETNAMESE("vi", "Tiếng Việt"),
    ENGLISH("en", "English"),
    KHMER("km", "ភាសាខ្មែរ");

    private final Locale locale;
    private final String ownName;

    Language(String code, String ownName) {
        this.locale = Locale.of(code);
        this.ownName = ownName;
    }

    /** The language that a path begins with: {@code /en/tips/new}; null where it begins with none. */
    static @Nullable Language ofPath(String path) {
        for (Language language : values()) {
            String prefix = language.prefix();
            if (!prefix.isEmpty() && (path.equals(prefix) || path.startsWith(prefix + "/"))) {
                return language;
            }
        }
        return null;
    }

    /** What stands before every address of a page in it; Vietnamese has none. */
    public String prefix() {
        return this == VIETNAMESE ? "" : "/" + code();
    }

    public String code() {
        return locale.getLanguage();
    }

    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return locale;
    }
}
