package vn.tindan.guard;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.tindan.sealing.Pepper;

/** The way without JavaScript: a ticket for one form that is good after a wait, once. */
@Component
class Patience {

    private static final Duration LIFE = Duration.ofHours(2);
    private static final Pattern TICKET = Pattern.compile("([0-9]{10})-([0-9a-f]{64})");

    private final GuardLimits limits;
    private final Pepper pepper;
    private final Spent spent;
    private final Clock clock;

    Patience(GuardLimits limits, Pepper pepper, Spent spent, Clock clock) {
        this.limits = limits;
        this.pepper = pepper;
        this.spent = spent;
        this.clock = clock;
    }

    String ticketFor(String form) {
        long from = clock.instant().plus(limits.patience()).getEpochSecond();
        return from + "-" + sign(from, form);
    }

    /** Whether it is a ticket of ours for this form at all, waited for or not: then the same one is shown again. */
    boolean wrote(String ticket, String form) {
        var read = TICKET.matcher(ticket);
        return read.matches()
                && MessageDigest.isEqual(
                        HexFormat.of().parseHex(read.group(2)),
                        HexFormat.of().parseHex(sign(Long.parseLong(read.group(1)), form)));
    }

    boolean accepts(String ticket, String form) {
        if (!wrote(ticket, form)) {
            return false;
        }
        Instant from = Instant.ofEpochSecond(Long.parseLong(ticket.substring(0, 10)));
        Instant now = clock.instant();
        return !from.isAfter(now) && from.plus(LIFE).isAfter(now) && spent.spend(ticket, from.plus(LIFE));
    }

    private String sign(long from, String form) {
        return HexFormat.of().formatHex(pepper.digest("guard.patience", from + "|" + form));
    }
}
