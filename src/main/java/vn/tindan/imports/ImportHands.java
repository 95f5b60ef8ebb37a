package vn.tindan.imports;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reads files beside the pages, one at a time; what another instance left half read is read again. */
@Component
class ImportHands implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ImportHands.class);

    private final ImportQueue queue;
    private final ImportReading reading;
    private final AtomicBoolean isAtWork = new AtomicBoolean();
    private final ExecutorService hand = Executors.newSingleThreadExecutor(work -> Thread.ofPlatform()
            .name("import-", 0)
            .priority(Thread.MIN_PRIORITY)
            .daemon()
            .unstarted(work));

    ImportHands(ImportQueue queue, ImportReading reading) {
        this.queue = queue;
        this.reading = reading;
    }

    /** Now, instead of in a moment. */
    @Scheduled(initialDelay = 20_000, fixedDelay = 5_000)
    void lookForWork() {
        if (isAtWork.compareAndSet(false, true)) {
            hand.execute(this::work);
        }
    }

    private void work() {
        try {
            for (var work = queue.claim(); work.isPresent(); work = queue.claim()) {
                reading.read(work.get());
            }
        } catch (RuntimeException broken) {
            log.warn(
                    "A file of figures was not read to its end: {}",
                    broken.getClass().getName());
        } finally {
            isAtWork.set(false);
        }
    }

    @Override
    public void destroy() {
        hand.shutdownNow();
    }
}
