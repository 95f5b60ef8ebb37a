package vn.tindan.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was told of late, for pages that were made before it and began to listen after it. Not for several threads at once. */
class RecentNews {

    /** Longer than a page takes from being made to listening, on a slow line too. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    static final int MOST = 2000;

    private final Deque<Told> told = new ArrayDeque<>();

    private record Told(Instant at, News news) {}

    void add(News news, Instant now) {
        while (!told.isEmpty() && (told.size() == MOST || told.getFirst().at().isBefore(now.minus(KEPT)))) {
            told.removeFirst();
        }
        told.addLast(new Told(now, news));
    }

    /** What was told then and later; nothing if no moment is named. */
    List<News> since(@Nullable Instant moment) {
        return told.stream()
                .filter(each -> moment != null && !each.at().isBefore(moment))
                .map(Told::news)
                .toList();
    }
}
