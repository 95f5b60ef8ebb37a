package vn.tindan.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.geography.UnitId;
import vn.tindan.support.IntegrationTest;

/** Open pages are bounded, and end with the session in which they were opened. */
@IntegrationTest
class StreamsTests {

    private final MapSessionRepository sessions = new MapSessionRepository(new ConcurrentHashMap<>());
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T02:00:00Z"));
    private final JdbcClient jdbc;
    private final Streams streams;

    StreamsTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.streams = new Streams(sessions, jdbc, now::get);
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
        streams.open(officer("o-lai"), stays, null);
        streams.open(officer("ra-ve"), leaves, null);
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
            streams.open(officer("nhieu-trang"), signedIn(), null);
        }
        assertThat(streams.count()).isEqualTo(Streams.MOST_OF_ONE);
        streams.open(officer("nguoi-khac"), signedIn(), null);
        assertThat(streams.count()).isEqualTo(Streams.MOST_OF_ONE + 1);
    }

    /** The server says by an exception that a line is over, and refuses by another one that it be ended once more. */
    @Test
    void forgetsAPageThatWentWhileItWasToldAndTellsTheOthers() {
        var gone = new AtomicBoolean();
        var told = new AtomicInteger();
        var lines = new ArrayDeque<SseEmitter>(List.of(new Left(gone), new Counting(told)));
        var pages = new Streams(sessions, jdbc, now::get) {
            @Override
            SseEmitter line() {
                return lines.remove();
            }
        };
        pages.open(officer("bo-di"), signedIn(), null);
        pages.open(officer("o-lai"), signedIn(), null);
        gone.set(true);
        pages.tell(new News(News.Kind.TIPS, UnitId.parse("v2-31507"), 1));
        assertThat(pages.count()).isOne();
        assertThat(told).hasValue(2);
        pages.end();
        assertThat(pages.count()).isZero();
    }

    /** Tips came while the page was on its way to the officer. */
    @Test
    void tellsAPageWhatCameBeforeItCouldListen() {
        var told = new AtomicInteger();
        var pages = new Streams(sessions, jdbc, now::get) {
            @Override
            SseEmitter line() {
                return new Counting(told);
            }
        };
        var tip = new News(News.Kind.TIPS, UnitId.parse("v2-31507"), 1);
        pages.tell(tip);
        var shown = now.updateAndGet(before -> before.plusMillis(1));
        pages.tell(tip);
        pages.tell(new News(News.Kind.TIPS, UnitId.parse("v2-31510"), 1));
        pages.open(officer("cham"), signedIn(), shown);
        assertThat(told).as("that it is open, and one of three").hasValue(2);
        pages.open(officer("lai"), signedIn(), null);
        assertThat(told).as("a page that listened before").hasValue(3);
        pages.open(officer("muon"), signedIn(), shown.plusMillis(1));
        assertThat(told).as("a page that was made later").hasValue(4);
        pages.end();
    }

    @Test
    void keepsNoMoreOfWhatCameThanABusyMinute() {
        var recent = new RecentNews();
        var tip = new News(News.Kind.TIPS, UnitId.parse("v2-31507"), 1);
        var before = now.get();
        for (int times = 0; times <= RecentNews.MOST; times++) {
            recent.add(tip, before);
        }
        assertThat(recent.since(before)).hasSize(RecentNews.MOST);
        assertThat(recent.since(null)).isEmpty();
        recent.add(tip, before.plusSeconds(61));
        assertThat(recent.since(before)).hasSize(1);
    }

    private static final class Left extends SseEmitter {
        private final AtomicBoolean gone;

        Left(AtomicBoolean gone) {
            this.gone = gone;
        }

        @Override
        public void send(SseEventBuilder event) throws IOException {
            if (gone.get()) {
                throw new IOException("Broken pipe");
            }
        }

        @Override
        public void completeWithError(Throwable why) {
            throw new IllegalStateException("not after an error");
        }
    }

    private static final class Counting extends SseEmitter {
        private final AtomicInteger told;

        Counting(AtomicInteger told) {
            this.told = told;
        }

        @Override
        public void send(SseEventBuilder event) {
            told.incrementAndGet();
        }
    }
}
