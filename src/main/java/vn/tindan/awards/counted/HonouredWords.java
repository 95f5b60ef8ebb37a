package vn.tindan.awards.counted;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words how many were honoured, leaving out the kinds of which there are none or nobody says: "3 tập thể, 10 cá nhân". */
@Component("honoured")
public class HonouredWords {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final MessageSource messages;

    HonouredWords(MessageSource messages) {
        this.messages = messages;
    }

    public String of(Honoured honoured) {
        var kinds = honoured.kinds();
        return kinds.isEmpty()
                ? messages.getMessage("awards.honoured.nobody", null, VIETNAMESE)
                : kinds.stream()
                        .map(kind -> messages.getMessage(
                                "awards.honoured." + kind, new Object[] {honoured.of(kind)}, VIETNAMESE))
                        .collect(Collectors.joining(", "));
    }
}
