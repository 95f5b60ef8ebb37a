package vn.tindan.notifications;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.geography.UnitId;
import vn.tindan.tips.inbox.InboxFilter;
import vn.tindan.tips.inbox.TipInbox;
import vn.tindan.tips.inbox.Waiting;
import vn.tindan.tips.terms.TipStatus;

/** How many tips wait for what. */
@Component
class WaitingTips implements Matter {

    private final TipInbox inbox;
    private final MessageSource messages;

    WaitingTips(TipInbox inbox, MessageSource messages) {
        this.inbox = inbox;
        this.messages = messages;
    }

    @Override
    public Topic topic() {
        return Topic.TIPS;
    }

    @Override
    public List<String> waiting(UnitId unit) {
        var reach = new Jurisdiction(unit);
        var counts = new LinkedHashMap<String, Long>();
        counts.put("new", inbox.count(reach, InboxFilter.of(TipStatus.NEW)));
        counts.put("late", inbox.count(reach, InboxFilter.of(Waiting.LATE)));
        counts.put("today", inbox.count(reach, InboxFilter.of(Waiting.TODAY)));
        counts.put("answered", inbox.count(reach, InboxFilter.of(Waiting.ANSWERED)));
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> line(count.getKey(), count.getValue()))
                .toList();
    }

    private String line(String what, long many) {
        var vietnamese = Locale.of("vi");
        String number = many > TipInbox.MOST_COUNTED
                ? messages.getMessage("notifications.letter.more", new Object[] {TipInbox.MOST_COUNTED}, vietnamese)
                : String.valueOf(many);
        return messages.getMessage("notifications.letter.tips." + what, new Object[] {number}, vietnamese);
    }
}
