package vn.tindan.accounts.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.tindan.sealing.ServerSeal;

/**
 * Counts failures of one account from one place, and refuses that pair for a while: nobody else is slowed or locked out,
 * the account's owner elsewhere included. An account that does not exist is counted alike. Kept are marks, no names and no
 * addresses.
 */
@Component
class SignInThrottle {

    static final int FAILURES = 5;

    private static final Logger LOG = LoggerFactory.getLogger(SignInThrottle.class);
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final ServerSeal seal;
    private final Clock clock;

    SignInThrottle(JdbcClient jdbc, ServerSeal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * Whether one more try is heard. It counts as failed before anything is hashed, and until it {@link #succeeded}: of many
     * at once no more are heard than of many in turn, but for those whose connections to the database stand beside it.
     */
    boolean admits(String account, String place) {
        return jdbc.sql("""
                insert into accounts.sign_in_failure (key, at)
                select :key, :now
                where (select count(*) from accounts.sign_in_failure where key = :key and at > :since) < :failures
                """)
                        .param("failures", FAILURES)
                        .param("key", key(account, place))
                        .param("since", now().minus(WINDOW))
                        .param("now", now())
                        .update()
                == 1;
    }

    /** The same line for a name that is known and one that is not; the mark tells which failures belong together. */
    void failed(String account, String place) {
        LOG.warn("A sign-in failed, mark {}", HexFormat.of().formatHex(key(account, place), 0, 4));
    }

    void succeeded(String account, String place) {
        jdbc.sql("delete from accounts.sign_in_failure where key = :key")
                .param("key", key(account, place))
                .update();
    }

    @Scheduled(fixedDelay = 10 * 60 * 1000)
    void forget() {
        jdbc.sql("delete from accounts.sign_in_failure where at <= :since")
                .param("since", now().minus(WINDOW))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private byte[] key(String account, String place) {
        return seal.mark("sign-in", account + "\n" + place);
    }
}
