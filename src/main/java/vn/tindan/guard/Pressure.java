package vn.tindan.guard;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.tindan.sealing.Pepper;
import vn.tindan.shared.CountryTime;

/**
 * Counts tips by ten minutes, together for every instance: each counts in memory and adds to the table once a second, so
 * that no tip waits for a count. An address is only a digest under the pepper and the day, so that the table tells nobody
 * who was here, nor that the same one came on two days.
 */
@Component
class Pressure {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final String EVERYBODY = "everybody";

    /** Beyond so many addresses in ten minutes only the count of everybody matters. */
    private static final int MOST_ADDRESSES = 50_000;

    private final JdbcClient jdbc;
    private final GuardLimits limits;
    private final Pepper pepper;
    private final Clock clock;
    private final ConcurrentMap<String, Count> counts = new ConcurrentHashMap<>();
    private volatile long window;

    Pressure(JdbcClient jdbc, GuardLimits limits, Pepper pepper, Clock clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.pepper = pepper;
        this.clock = clock;
        this.window = windowNow();
    }

    /** What the table said last, and what was counted here since. */
    private record Count(int told, int since) {
        Count onceMore() {
            return new Count(told, since + 1);
        }

        Count heard(int total, int added) {
            return new Count(total, since - added);
        }

        int all() {
            return told + since;
        }
    }

    /** Counts one more, and says whether it is more than usual. */
    boolean risesWith(String address) {
        return count(nameOf(address)) > limits.perAddress() | count(EVERYBODY) > limits.overall();
    }

    private int count(String name) {
        if (counts.size() > MOST_ADDRESSES && !counts.containsKey(name)) {
            return 0;
        }
        return counts.merge(name, new Count(0, 1), (known, _) -> known.onceMore())
                .all();
    }

    String nameOf(String address) {
        byte[] digest = pepper.digest("guard.address", CountryTime.today(clock) + "|" + address);
        return HexFormat.of().formatHex(digest);
    }

    private long windowNow() {
        return clock.instant().getEpochSecond() / WINDOW.toSeconds();
    }

    /** Adds what was counted here, and hears what the other instances counted. */
    @Scheduled(fixedDelay = 1000, initialDelay = 1000)
    void tell() {
        if (windowNow() != window) {
            window = windowNow();
            counts.clear();
            return;
        }
        var since = new HashMap<String, Integer>();
        counts.forEach((name, count) -> {
            if (count.since() > 0) {
                since.put(name, count.since());
            }
        });
        if (!since.isEmpty()) {
            add(since)
                    .forEach((name, total) -> counts.computeIfPresent(
                            name, (_, count) -> count.heard(total, since.getOrDefault(name, 0))));
        }
    }

    private Map<String, Integer> add(Map<String, Integer> since) {
        String[] names = since.keySet().stream().sorted().toArray(String[]::new);
        Integer[] tips =
                Stream.of(names).map(name -> since.getOrDefault(name, 0)).toArray(Integer[]::new);
        var totals = new HashMap<String, Integer>();
        jdbc.sql("""
                insert into guard.tally as t (name, ten_minutes, tips)
                select name, :window, tips from unnest(:names, :tips) as told (name, tips)
                on conflict (name, ten_minutes) do update set tips = t.tips + excluded.tips
                returning name, tips
                """)
                .param("window", window)
                .param("names", names)
                .param("tips", tips)
                .query((row, _) -> totals.put(row.getString("name"), row.getInt("tips")))
                .list();
        return totals;
    }

    @Scheduled(fixedDelay = 10 * 60 * 1000, initialDelay = 60 * 1000)
    void forget() {
        jdbc.sql("delete from guard.tally where ten_minutes < :window")
                .param("window", windowNow())
                .update();
    }
}
