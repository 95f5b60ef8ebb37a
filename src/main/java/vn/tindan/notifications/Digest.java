package vn.tindan.notifications;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import vn.tindan.shared.CountryTime;

/**
 * One mail a day to each officer who asked for it, and only when something waits of what they chose: how many or by which name,
 * never what it says. Without a mail server ({@code spring.mail.host}) there is none.
 */
@Service
public class Digest {

    private static final Logger LOG = LoggerFactory.getLogger(Digest.class);

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Subscriptions subscriptions;
    private final List<Matter> matters;
    private final @Nullable MailSender sender;
    private final Letter letter;
    private final Clock clock;

    /** From whom mails come, where to sign in, and in which words. */
    @Component
    record Letter(
            @Value("${tindan.mail.from:tin-dan@localhost}") String from,
            @Value("${tindan.address:}") String address,
            MessageSource messages) {

        String say(String key, Object... arguments) {
            return messages.getMessage(key, arguments, VIETNAMESE);
        }
    }

    Digest(
            Subscriptions subscriptions,
            List<Matter> matters,
            ObjectProvider<MailSender> sender,
            Letter letter,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.matters = matters;
        this.sender = sender.getIfAvailable();
        this.letter = letter;
        this.clock = clock;
    }

    /** Whether there is a server to send by. */
    public boolean isPossible() {
        return sender != null;
    }

    @Scheduled(cron = "${tindan.mail.rounds:0 0 7-17 * * *}", zone = "Asia/Ho_Chi_Minh")
    void round() {
        var server = sender;
        if (server == null) {
            return;
        }
        var today = CountryTime.today(clock);
        for (var due : subscriptions.due(today)) {
            String text = text(due);
            if (text != null && subscriptions.claim(due.officer(), today)) {
                send(server, due, text);
            }
        }
    }

    private void send(MailSender server, Subscriptions.Due due, String text) {
        var mail = new SimpleMailMessage();
        mail.setFrom(letter.from());
        mail.setTo(due.address());
        mail.setSubject(letter.say("notifications.letter.subject"));
        mail.setText(text);
        try {
            server.send(mail);
        } catch (MailException notSent) {
            subscriptions.release(due.officer());
            LOG.warn(
                    "a digest could not be sent and is tried again: {}",
                    notSent.getClass().getSimpleName());
        }
    }

    private @Nullable String text(Subscriptions.Due due) {
        String waiting = matters.stream()
                .filter(matter -> due.topics().contains(matter.topic()))
                .flatMap(matter -> matter.waiting(due.unit()).stream())
                .map(line -> "- " + line + "\n")
                .collect(Collectors.joining());
        return waiting.isEmpty()
                ? null
                : letter.say("notifications.letter.lead") + "\n\n" + waiting + "\n"
                        + letter.say("notifications.letter.where") + " " + letter.address() + "\n\n"
                        + letter.say("notifications.letter.end") + "\n";
    }
}
