package vn.tindan.notifications;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.shared.CountryTime;
import vn.tindan.tips.inbox.InboxFilter;
import vn.tindan.tips.inbox.TipInbox;
import vn.tindan.tips.inbox.Waiting;
import vn.tindan.tips.terms.TipStatus;

/**
 * One mail a day to each officer who asked for it, and only when something waits: how many, never what. Without a mail
 * server ({@code spring.mail.host}) there is none.
 */
@Service
public class Digest {

    private static final Logger LOG = LoggerFactory.getLogger(Digest.class);

    private final Subscriptions subscriptions;
    private final TipInbox inbox;
    private final @Nullable MailSender sender;
    private final Letter letter;
    private final Clock clock;

    /** From whom mails come, and where to sign in. */
    @Component
    record Letter(
            @Value("${tindan.mail.from:tin-dan@localhost}") String from,
            @Value("${tindan.address:}") String address) {}

    Digest(Subscriptions subscriptions, TipInbox inbox, ObjectProvider<MailSender> sender, Letter letter, Clock clock) {
        this.subscriptions = subscriptions;
        this.inbox = inbox;
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
            String text = text(new Jurisdiction(due.unit()));
            if (text != null && subscriptions.claim(due.officer(), today)) {
                send(server, due, text);
            }
        }
    }

    private void send(MailSender server, Subscriptions.Due due, String text) {
        var mail = new SimpleMailMessage();
        mail.setFrom(letter.from());
        mail.setTo(due.address());
        mail.setSubject("Tin Dân: có việc đang chờ");
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

    private @Nullable String text(Jurisdiction reach) {
        var text = new StringBuilder();
        add(text, "tin mới chờ tiếp nhận", inbox.count(reach, InboxFilter.of(TipStatus.NEW)));
        add(text, "tin quá hạn", inbox.count(reach, InboxFilter.of(Waiting.LATE)));
        add(text, "tin đến hạn hôm nay", inbox.count(reach, InboxFilter.of(Waiting.TODAY)));
        add(text, "tin có lời nhắn mới của người báo tin", inbox.count(reach, InboxFilter.of(Waiting.ANSWERED)));
        if (text.isEmpty()) {
            return null;
        }
        return "Đơn vị của đồng chí có:\n\n" + text + "\nXin đăng nhập Tin Dân để xem. " + letter.address()
                + "\n\nThư này không có nội dung tin và chỉ gửi mỗi ngày một lần. Muốn thôi nhận: mục Công việc hôm nay,"
                + " “Thư báo hằng ngày”.\n";
    }

    private static void add(StringBuilder text, String what, long many) {
        if (many > 0) {
            text.append("- ")
                    .append(many > TipInbox.MOST_COUNTED ? "hơn " + TipInbox.MOST_COUNTED : String.valueOf(many))
                    .append(' ')
                    .append(what)
                    .append('\n');
        }
    }
}
