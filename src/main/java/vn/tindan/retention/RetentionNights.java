package vn.tindan.retention;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Erases every night what is due, batch by batch. */
@Component
class RetentionNights {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionNights.class);

    private final List<Erasure> erasures;

    RetentionNights(List<Erasure> erasures) {
        this.erasures = erasures;
    }

    @Scheduled(cron = "0 10 2 * * *", zone = "Asia/Ho_Chi_Minh")
    void erase() {
        erasures.forEach(RetentionNights::tryOut);
    }

    /** One that fails does not keep the others from theirs. */
    private static void tryOut(Erasure erasure) {
        try {
            erase(erasure);
        } catch (RuntimeException failed) {
            LOG.error("Retention: {} not erased to the end", erasure.what(), failed);
        }
    }

    private static void erase(Erasure erasure) {
        int erased = 0;
        int held = 0;
        @Nullable UUID last = null;
        do {
            var batch = next(erasure, last);
            erased += batch.erased();
            held += batch.held();
            last = batch.last();
        } while (last != null);
        if (erased + held > 0) {
            LOG.info("Retention: {} {} erased, {} held", erased, erasure.what(), held);
        }
    }

    /** A batch that failed is as it was, and due again the next night; those after it do not wait for it. */
    private static Erasure.Batch next(Erasure erasure, @Nullable UUID last) {
        try {
            return erasure.eraseAfter(last);
        } catch (RuntimeException failed) {
            LOG.error("Retention: a batch of {} not erased", erasure.what(), failed);
            return new Erasure.Batch(0, 0, erasure.endOfBatchAfter(last));
        }
    }
}
