package vn.tindan.guard;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.tindan.sealing.Pepper;

/** What was accepted once and may not be accepted again. */
@Component
class Spent {

    private final JdbcClient jdbc;
    private final Pepper pepper;
    private final Clock clock;

    Spent(JdbcClient jdbc, Pepper pepper, Clock clock) {
        this.jdbc = jdbc;
        this.pepper = pepper;
        this.clock = clock;
    }

    /** True the first time; of several at once for one of them. */
    boolean spend(String what, Instant until) {
        return jdbc.sql("insert into guard.spent (digest, expires_at) values (:digest, :until) on conflict do nothing")
                        .param("digest", pepper.digest("guard.spent", what))
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Scheduled(fixedDelay = 10 * 60 * 1000, initialDelay = 60 * 1000)
    void forget() {
        jdbc.sql("delete from guard.spent where expires_at < :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
