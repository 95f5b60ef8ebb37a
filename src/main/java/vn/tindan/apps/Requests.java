package vn.tindan.apps;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.sealing.Pepper;
import vn.tindan.shared.CountryTime;

/** Remembers for a month which Idempotency-Key went with which body, both as digests. */
@Service
@Transactional
public class Requests {

    private static final int DAYS = 31;

    private final JdbcClient jdbc;
    private final Pepper pepper;
    private final Clock clock;

    Requests(JdbcClient jdbc, Pepper pepper, Clock clock) {
        this.jdbc = jdbc;
        this.pepper = pepper;
        this.clock = clock;
    }

    /** Whether the key is new for this application, or was shown with these very bytes before. */
    public boolean isSame(UUID application, String key, byte[] body) {
        byte[] digest = pepper.digest("apps.body", HexFormat.of().formatHex(body));
        return Arrays.equals(
                digest,
                jdbc.sql("""
                        insert into apps.request as r (application_id, key_digest, body_digest, day)
                        values (:application, :key, :body, :day)
                        on conflict (application_id, key_digest) do update set day = r.day
                        returning body_digest
                        """)
                        .param("application", application)
                        .param("key", pepper.digest("apps.idempotency", application + "|" + key))
                        .param("body", digest)
                        .param("day", CountryTime.today(clock))
                        .query(byte[].class)
                        .single());
    }

    /** The key of the submission for the intake: nobody can make another application's, or a form's, from it. */
    public String submissionOf(UUID application, String key) {
        var digest = ByteBuffer.wrap(pepper.digest("apps.submission", application + "|" + key));
        return new UUID(digest.getLong(), digest.getLong()).toString();
    }

    @Scheduled(cron = "0 20 3 * * *", zone = "Asia/Ho_Chi_Minh")
    void forget() {
        jdbc.sql("delete from apps.request where day < :since")
                .param("since", CountryTime.today(clock).minusDays(DAYS))
                .update();
    }
}
