package vn.tindan.notifications;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.tindan.figures.PeriodText;
import vn.tindan.geography.UnitId;
import vn.tindan.returns.OwedReturns;

/** Which returns a unit has to hand in, and by which day; no figure of them. */
@Component
class WaitingReturns implements Matter {

    private static final int MOST = 10;
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final OwedReturns returns;
    private final MessageSource messages;

    WaitingReturns(OwedReturns returns, MessageSource messages) {
        this.returns = returns;
        this.messages = messages;
    }

    @Override
    public Topic topic() {
        return Topic.RETURNS;
    }

    @Override
    public List<String> waiting(UnitId unit) {
        var owed = returns.by(unit);
        var told = owed.stream().limit(MOST).map(this::line);
        return owed.size() <= MOST
                ? told.toList()
                : Stream.concat(told, Stream.of(say("notifications.letter.returns.more", owed.size() - MOST)))
                        .toList();
    }

    private String line(OwedReturns.Owed owed) {
        return say(
                "notifications.letter.returns." + owed.why(),
                owed.form().replaceAll("\\s+", " "),
                owed.period(),
                PeriodText.date(owed.dueOn()));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }
}
