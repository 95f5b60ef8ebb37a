package vn.tindan.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.geography.UnitId;
import vn.tindan.support.IntegrationTest;

/** Open pages are bounded, and end with the session in which they were opened. */
@IntegrationTest
class StreamsTests {

    private final MapSessionRepository sessions = new MapSessionRepository(new ConcurrentHashMap<>());
    private final Streams streams;

    StreamsTests(JdbcClient jdbc) {
        this.streams = new Streams(sessions, jdbc);
    }

    private static Account officer(String username) {
        return new Account(
                UUID.randomUUID(),
                username,
                "Người Thử",
                UnitId.parse("v2-31507"),
                "Phường",
                Set.of(Role.DUTY_OFFICER),
                true,
                null);
    }

    private String signedIn() {
        var session = new MapSession();
        sessions.save(session);
        return session.getId();
    }

    @Test
    void endsSoonAfterItsSession() {
        var stays = signedIn();
        var leaves = signedIn();
        streams.open(officer("o-lai"), stays);
        streams.open(officer("ra-ve"), leaves);
        streams.lookAfter();
        assertThat(streams.count()).isEqualTo(2);
        sessions.deleteById(leaves);
        streams.lookAfter();
        assertThat(streams.count()).isOne();
        streams.end();
        assertThat(streams.count()).isZero();
    }

    @Test
    void keepsNoMorePagesOfOneOfficerThanAnybodyLooksAt() {
        for (int page = 0; page < 3 * Streams.MOST_OF_ONE; page++) {
            streams.open(officer("nhieu-trang"), signedIn());
        }
        assertThat(streams.count()).isEqualTo(Streams.MOST_OF_ONE);
        streams.open(officer("nguoi-khac"), signedIn());
        assertThat(streams.count()).isEqualTo(Streams.MOST_OF_ONE + 1);
    }
}
