package vn.tindan.tips.inbox;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tindan.geography.UnitId;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;
import vn.tindan.tips.terms.TipStatus;

/**
 * What to look for, all of it together; what is null does not matter.
 *
 * @param to the last day that counts
 * @param assigned to whom, or to nobody
 * @param words that must all occur in the sealed text
 */
public record InboxFilter(
        @Nullable TipStatus status,
        @Nullable Waiting waiting,
        @Nullable LegalType type,
        @Nullable TipCategory category,
        @Nullable TipChannel channel,
        @Nullable UnitId unit,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Assigned assigned,
        @Nullable String words,
        Order order) {

    public static final InboxFilter ALL =
            new InboxFilter(null, null, null, null, null, null, null, null, null, null, Order.NEWEST);

    /** To whom a tip is given; nobody where there is no officer. */
    public record Assigned(@Nullable UUID officer) {}

    public static InboxFilter of(TipStatus status) {
        return new InboxFilter(status, null, null, null, null, null, null, null, null, null, Order.NEWEST);
    }

    public static InboxFilter of(Waiting waiting) {
        return new InboxFilter(
                null,
                waiting,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                waiting.hasClock() ? Order.DUE : Order.NEWEST);
    }

    public static InboxFilter mine(UUID officer) {
        return new InboxFilter(
                null, Waiting.OPEN, null, null, null, null, null, null, new Assigned(officer), null, Order.NEWEST);
    }

    public static InboxFilter words(String words) {
        return new InboxFilter(null, null, null, null, null, null, null, null, null, words, Order.NEWEST);
    }

    /** Which of its clocks a tip is shown with, as a condition on rows of {@code clocks.running}. */
    String clocks(String alias) {
        return waiting == null ? "true" : waiting.clocks(alias);
    }

    /** Whether so much is left out that what remains is looked up, not walked through in order. */
    boolean isNarrow() {
        return words != null
                || (waiting != null && waiting != Waiting.OPEN && !isAlongItsClocks())
                || (assigned != null && assigned.officer() != null);
    }

    /** Whether what makes a tip wait is a clock, and the list follows those clocks. */
    boolean isAlongItsClocks() {
        return order == Order.DUE && waiting != null && waiting.hasClock();
    }
}
