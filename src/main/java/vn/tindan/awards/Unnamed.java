package vn.tindan.awards;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What stands on a list instead of the name of somebody who took back the consent to be named. */
@Component
public class Unnamed {

    private final MessageSource messages;

    Unnamed(MessageSource messages) {
        this.messages = messages;
    }

    public String word() {
        return messages.getMessage("awards.unnamed", null, Locale.of("vi"));
    }
}
