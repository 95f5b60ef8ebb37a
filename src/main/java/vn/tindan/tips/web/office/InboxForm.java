package vn.tindan.tips.web.office;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriComponentsBuilder;
import vn.tindan.accounts.Account;
import vn.tindan.geography.UnitId;
import vn.tindan.tips.inbox.InboxFilter;
import vn.tindan.tips.inbox.Order;
import vn.tindan.tips.inbox.TipInbox;
import vn.tindan.tips.inbox.Waiting;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;
import vn.tindan.tips.terms.TipStatus;

/** What the address of the list says; all of it can be kept, sent on and come back to. */
record InboxForm(
        @Nullable TipStatus status,
        @Nullable Waiting waiting,
        @Nullable LegalType type,
        @Nullable TipCategory category,
        @Nullable TipChannel channel,
        @Nullable String unit,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,

        @Nullable String assigned,
        @Nullable String words,
        @Nullable Order order,
        @Nullable String after,
        @Nullable String before) {

    static final String MINE = "me";
    static final String NOBODY = "none";
    private static final int LONGEST = 200;

    static InboxForm blank() {
        return new InboxForm(null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    InboxFilter filter(Account officer) {
        return new InboxFilter(
                status,
                waiting,
                type,
                category,
                channel,
                within(),
                from,
                to,
                assignedTo(officer),
                given(words),
                order == null ? Order.NEWEST : order);
    }

    private @Nullable UnitId within() {
        String asked = given(unit);
        return asked == null ? null : UnitId.parse(asked);
    }

    private InboxFilter.@Nullable Assigned assignedTo(Account officer) {
        String whom = given(assigned);
        return whom == null
                ? null
                : new InboxFilter.Assigned(
                        switch (whom) {
                            case MINE -> officer.id();
                            case NOBODY -> null;
                            default -> UUID.fromString(whom);
                        });
    }

    TipInbox.Place place() {
        return TipInbox.Place.of(after, before);
    }

    /** The address without the place in the list, ready for more. */
    String query() {
        var address = UriComponentsBuilder.newInstance();
        add(address, "status", status);
        add(address, "waiting", waiting);
        add(address, "type", type);
        add(address, "category", category);
        add(address, "channel", channel);
        add(address, "unit", given(unit));
        add(address, "from", from);
        add(address, "to", to);
        add(address, "assigned", given(assigned));
        add(address, "words", given(words));
        add(address, "order", order == Order.NEWEST ? null : order);
        String query = address.encode(StandardCharsets.UTF_8).build().getQuery();
        return query == null ? "" : query;
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, value));
        }
    }

    /** Whether the second row of filters is in use. */
    public boolean isDetailed() {
        return type != null
                || category != null
                || channel != null
                || given(unit) != null
                || from != null
                || to != null
                || given(assigned) != null
                || (order != null && order != Order.NEWEST && order != usual());
    }

    /** The order of the lists that the day's work links to. */
    private Order usual() {
        return waiting == null ? Order.NEWEST : InboxFilter.of(waiting).order();
    }

    private static @Nullable String given(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String stripped = text.strip();
        return stripped.length() <= LONGEST ? stripped : stripped.substring(0, LONGEST);
    }
}
