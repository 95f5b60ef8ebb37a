package vn.tindan.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.geography.UnitId;

/** Which officer took which tip at the desk, and until when that officer may still print its paper from anywhere. */
@Component
@Transactional
class TakenTips {

    private static final Duration OWN = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    TakenTips(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who took it, for which unit, and when. */
    record By(String officer, UnitId unit, Instant at) {}

    void remember(Account officer, UUID submission, UUID tip) {
        jdbc.sql("""
                insert into desk.taken (tip_id, submission, officer, unit, at)
                values (:tip, :submission, :officer, :unit, :at)
                on conflict do nothing
                """)
                .param("tip", tip)
                .param("submission", submission)
                .param("officer", officer.username())
                .param("unit", officer.unit().toString())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<By> by(UUID tip) {
        return jdbc.sql("select officer, unit, at from desk.taken where tip_id = :tip")
                .param("tip", tip)
                .query((row, _) -> new By(
                        row.getString("officer"),
                        UnitId.parse(row.getString("unit")),
                        row.getTimestamp("at").toInstant()))
                .optional();
    }

    /** Whether this officer typed it today or yesterday: then its paper is theirs, wherever the tip went since. */
    boolean isFreshlyOf(By by, Account officer) {
        return by.officer().equals(officer.username())
                && by.at().isAfter(clock.instant().minus(OWN));
    }
}
