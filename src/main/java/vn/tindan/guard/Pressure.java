package vn.tindan.guard;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.sql.DataSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.tindan.sealing.Pepper;
import vn.tindan.shared.CountryTime;

/**
 * Counts tips by bucket, together for every instance. An address is only a digest under the pepper and the day, so that
 * the table tells nobody who was here, nor that the same one came on two days.
 */
@Component
class Pressure {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final String EVERYBODY = "everybody";

    /** What an instance may count by itself before it tells the others: what is asked here need not be exact. */
    private static final DelayParameters UNTOLD = new DelayParameters(10, Duration.ofSeconds(1));

    private static final int KNOWN = 2_000;

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
    private final BucketConfiguration perAddress;
    private final BucketConfiguration overall;
    private final Pepper pepper;
    private final Clock clock;
    private final ConcurrentMap<String, BucketProxy> known = new ConcurrentHashMap<>();

    Pressure(DataSource database, GuardLimits limits, Pepper pepper, Clock clock) {
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("guard.rate")
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(WINDOW))
                .build();
        this.perAddress = rate(limits.perAddress());
        this.overall = rate(limits.overall());
        this.pepper = pepper;
        this.clock = clock;
    }

    private static BucketConfiguration rate(int tips) {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(tips).refillGreedy(tips, WINDOW))
                .build();
    }

    /** Counts one more, and says whether it is more than usual. */
    boolean risesWith(String address) {
        return !take(nameOf(address), perAddress) | !take(EVERYBODY, overall);
    }

    private boolean take(String bucket, BucketConfiguration rate) {
        if (known.size() > KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(bucket, name -> bucket(name, rate)).tryConsume(1);
    }

    private BucketProxy bucket(String name, BucketConfiguration rate) {
        return buckets.builder()
                .withOptimization(Optimizations.delaying(UNTOLD))
                .build(name, () -> rate);
    }

    String nameOf(String address) {
        byte[] digest = pepper.digest("guard.address", CountryTime.today(clock) + "|" + address);
        return HexFormat.of().formatHex(digest);
    }

    @Scheduled(fixedDelay = 10 * 60 * 1000, initialDelay = 60 * 1000)
    void forget() {
        int forgotten;
        do {
            forgotten = buckets.removeExpired(1_000);
        } while (forgotten == 1_000);
    }
}
