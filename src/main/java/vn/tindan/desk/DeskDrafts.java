package vn.tindan.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;

/**
 * What an officer is typing, kept while it is typed so that a closed browser loses nothing. Only the officer's own; it
 * goes when it becomes a tip, when it is thrown away, and after a week.
 */
@Service
@Transactional
public class DeskDrafts {

    private static final Duration KEPT = Duration.ofDays(7);

    private final DraftStore store;
    private final Clock clock;

    DeskDrafts(DraftStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What stands in the form; {@code identity} is who called, null where nothing was typed now. */
    public record Draft(
            UUID submission,
            Map<String, String> fields,
            @Nullable String identity) {}

    /** A draft as it comes back: that somebody's identity was typed is told, not which. */
    public record Kept(UUID submission, Instant at, Map<String, String> fields, boolean hasIdentity) {}

    public Instant keep(Account officer, Draft draft) {
        var now = clock.instant();
        store.write(officer, draft, now);
        return now;
    }

    /** The officer's own, newest first. */
    public List<Kept> of(Account officer) {
        store.eraseBefore(clock.instant().minus(KEPT));
        return store.of(officer);
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Ho_Chi_Minh")
    void forget() {
        store.eraseBefore(clock.instant().minus(KEPT));
    }

    public void erase(Account officer, UUID submission) {
        store.erase(officer, submission);
    }

    Optional<String> identity(Account officer, UUID submission) {
        return store.identity(officer, submission);
    }
}
