package vn.tindan.reports.pictures;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words on a map of a document: Vietnamese whoever reads, and those of the screen's map. */
final class MapWords {

    private static final ResourceBundle MESSAGES = ResourceBundle.getBundle("messages.geography", Locale.ROOT);

    private MapWords() {}

    static String archipelago(String name) {
        return new MessageFormat(MESSAGES.getString("geography.map.archipelago"), Locale.ROOT)
                .format(new Object[] {name});
    }

    static String unknown() {
        return MESSAGES.getString("geography.map.unknown");
    }

    static String within() {
        return MESSAGES.getString("geography.map.within");
    }

    static String dots() {
        return MESSAGES.getString("geography.map.dots");
    }

    static String unshown(String names) {
        return new MessageFormat(MESSAGES.getString("geography.map.unshown"), Locale.ROOT).format(new Object[] {names});
    }
}
