package vn.tindan.documents;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words that decree 30/2020 puts on every document: Vietnamese whoever reads, so never asked of a reader's locale. */
public final class Wording {

    private static final ResourceBundle MESSAGES = ResourceBundle.getBundle("messages.documents", Locale.ROOT);

    private Wording() {}

    public static String of(String key, Object... arguments) {
        return new MessageFormat(MESSAGES.getString(key), Locale.ROOT).format(arguments);
    }
}
