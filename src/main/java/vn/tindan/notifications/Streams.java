package vn.tindan.notifications;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Service;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.tindan.accounts.Account;

/**
 * The open pages that are told when something comes to a unit within the officer's reach: only that, and how often. They
 * are bounded, and each ends soon after the session in which it was opened.
 */
@Service
public class Streams {

    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);

    static final int MOST = 500;
    static final int MOST_OF_ONE = 10;

    private final SessionRepository<?> sessions;
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final List<Stream> open = new CopyOnWriteArrayList<>();
    private final RecentNews recent = new RecentNews();

    Streams(SessionRepository<?> sessions, JdbcClient jdbc, InstantSource clock) {
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Stream(String session, String username, Set<String> units, SseEmitter emitter) {

        boolean concerns(News news) {
            return units.contains(news.unit().toString());
        }

        /** Whether it is still there. One after the other: what two threads send at once would mingle. */
        boolean send(SseEmitter.SseEventBuilder event) {
            synchronized (emitter) {
                try {
                    emitter.send(event);
                    return true;
                } catch (IOException | IllegalStateException gone) {
                    finish(() -> emitter.completeWithError(gone));
                    return false;
                }
            }
        }

        void complete() {
            finish(emitter::complete);
        }

        /** A page that was left may have ended it a moment ago; the server says so by an exception, and all others go on. */
        private static void finish(Runnable end) {
            try {
                end.run();
            } catch (IllegalStateException ended) {
                LOG.debug("a page had gone: {}", ended.getMessage());
            }
        }
    }

    private void send(Stream stream, SseEmitter.SseEventBuilder event) {
        if (!stream.send(event)) {
            open.remove(stream);
        }
    }

    /**
     * Opens one; of too many pages of one officer the oldest is told no more.
     *
     * @param shown when the page was made, to tell it what came before it could listen; empty if it listened before
     */
    public SseEmitter open(Account officer, String session, @Nullable Instant shown) {
        var emitter = line();
        var units = jdbc.sql("select accounts.units_within(:reach)")
                .param("reach", officer.jurisdiction().reach())
                .query((row, _) -> row.getString(1))
                .list();
        var stream = new Stream(session, officer.getUsername(), Set.copyOf(units), emitter);
        makeRoom(officer.getUsername());
        emitter.onCompletion(() -> open.remove(stream));
        emitter.onError(_ -> open.remove(stream));
        List<News> missed;
        synchronized (recent) {
            open.add(stream);
            missed = recent.since(shown);
        }
        send(stream, SseEmitter.event().comment("open"));
        missed.stream().filter(stream::concerns).forEach(news -> send(stream, event(news)));
        return emitter;
    }

    /** The line to one page, which waits for news as long as it takes. */
    SseEmitter line() {
        return new SseEmitter(0L);
    }

    /** Pages that were left show it when they are written to; of those that are there the oldest make room, and ask again. */
    private void makeRoom(String username) {
        var own = open.stream().filter(each -> each.username().equals(username)).toList();
        own.forEach(each -> send(each, SseEmitter.event().comment("there?")));
        own = open.stream().filter(each -> each.username().equals(username)).toList();
        own.stream().limit(Math.max(0, own.size() - MOST_OF_ONE + 1)).forEach(this::interrupt);
        open.stream().limit(Math.max(0, open.size() - MOST + 1)).forEach(this::interrupt);
    }

    private void interrupt(Stream stream) {
        open.remove(stream);
        stream.complete();
    }

    private void close(Stream stream) {
        open.remove(stream);
        stream.send(SseEmitter.event().name("end").data(""));
        stream.complete();
    }

    void tell(News news) {
        List<Stream> concerned;
        synchronized (recent) {
            recent.add(news, clock.instant());
            concerned = open.stream().filter(stream -> stream.concerns(news)).toList();
        }
        concerned.forEach(stream -> send(stream, event(news)));
    }

    private static SseEmitter.SseEventBuilder event(News news) {
        return SseEmitter.event().name("news").data(Map.of("kind", news.kind().name(), "times", news.times()));
    }

    /** Nothing was heard for a while: every page is to say that something may have come. */
    void askAgain() {
        open.forEach(stream -> send(stream, SseEmitter.event().name("again").data("")));
    }

    /** Keeps lines alive, and ends those whose session is over; looking after it does not make a session last. */
    @Scheduled(fixedDelayString = "PT20S")
    void lookAfter() {
        var alive = open.stream()
                .map(Stream::session)
                .distinct()
                .filter(session -> sessions.findById(session) != null)
                .collect(Collectors.toSet());
        for (var stream : open) {
            if (alive.contains(stream.session())) {
                send(stream, SseEmitter.event().comment("still here"));
            } else {
                close(stream);
            }
        }
    }

    int count() {
        return open.size();
    }

    /** This instance stops: the pages ask another one. */
    void end() {
        open.forEach(this::interrupt);
    }
}
