package vn.tindan.notifications;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.tindan.geography.UnitId;
import vn.tindan.tips.TipEvent;
import vn.tindan.tips.terms.Side;

/**
 * Gathers for a second what was committed and tells every instance in one word a unit: ten thousand tips in a minute are
 * sixty notices, and nobody who sends a tip waits for the lock that a notice takes.
 */
@Component
class Herald {

    static final String CHANNEL = "tindan_news";

    private final JdbcClient jdbc;
    private Map<Key, Integer> gathered = new HashMap<>();

    Herald(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(News.Kind kind, UnitId unit) {}

    /** Also of what was kept by one statement, without a transaction around it. */
    @TransactionalEventListener(fallbackExecution = true)
    void hear(TipEvent event) {
        switch (event) {
            case TipEvent.Told told -> gather(News.Kind.TIPS, told.unit());
            case TipEvent.Routed routed -> gather(News.Kind.TIPS, routed.unit());
            case TipEvent.Written written -> {
                if (written.side() == Side.CITIZEN) {
                    gather(News.Kind.ANSWERS, written.unit());
                }
            }
            case TipEvent.Stepped _, TipEvent.Judged _, TipEvent.Read _ -> {}
        }
    }

    private synchronized void gather(News.Kind kind, UnitId unit) {
        gathered.merge(new Key(kind, unit), 1, Integer::sum);
    }

    private synchronized List<News> take() {
        var news = new ArrayList<News>(gathered.size());
        gathered.forEach((key, times) -> news.add(new News(key.kind(), key.unit(), times)));
        gathered = new HashMap<>();
        return news;
    }

    @Scheduled(fixedDelayString = "PT1S")
    void tell() {
        var news = take();
        if (!news.isEmpty()) {
            jdbc.sql("select pg_notify(:channel, word) from unnest(:words) as word")
                    .param("channel", CHANNEL)
                    .param("words", news.stream().map(News::toString).toArray(String[]::new))
                    .query((_, _) -> true)
                    .list();
        }
    }
}
