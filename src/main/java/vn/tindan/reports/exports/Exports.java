package vn.tindan.reports.exports;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Account;
import vn.tindan.documents.SavedDocument;

/**
 * The bounded desk where files are written: few hands, a short queue, a fair share for each person. What is done soon is
 * answered at once; what takes longer is fetched from its own page.
 */
@Component
public class Exports implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Exports.class);

    private final ExportStore store;
    private final ThreadPoolExecutor hands;
    private final Duration patience;
    private final int mostOfOne;

    Exports(
            ExportStore store,
            @Value("${tindan.exports.hands:0}") int hands,
            @Value("${tindan.exports.queue:100}") int queue,
            @Value("${tindan.exports.each:5}") int mostOfOne,
            @Value("${tindan.exports.patience:4s}") Duration patience) {
        this.store = store;
        this.patience = patience;
        this.mostOfOne = mostOfOne;
        int most = hands > 0 ? hands : halfOfTheMachine();
        this.hands = new ThreadPoolExecutor(
                most, most, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(queue), Exports::thread);
    }

    private static int halfOfTheMachine() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }

    private static Thread thread(Runnable work) {
        return Thread.ofPlatform().name("export-", 0).daemon().unstarted(() -> {
            Courtesy.ofThisThread();
            work.run();
        });
    }

    /** What became of a wish: a file at once, or where it will be. */
    public sealed interface Answer {

        /** It is here. */
        record Ready(SavedDocument file) implements Answer {}

        /** It is being written. */
        record Later(UUID export) implements Answer {}
    }

    /** Everybody's queue is full, or the person's own share is taken. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final boolean ofOne;

        Refused(boolean ofOne) {
            super(ofOne ? "too many exports of one person" : "the queue of exports is full", null, false, false);
            this.ofOne = ofOne;
        }

        public boolean isOfOne() {
            return ofOne;
        }
    }

    public Answer ask(Account owner, Supplier<SavedDocument> writing) {
        if (store.waiting(owner.username()) >= mostOfOne) {
            throw new Refused(true);
        }
        var id = UUID.randomUUID();
        store.ask(id, owner.username());
        return await(id, submit(id, writing));
    }

    private Future<SavedDocument> submit(UUID id, Supplier<SavedDocument> writing) {
        try {
            return hands.submit(new DelegatingSecurityContextCallable<>(() -> write(id, writing)));
        } catch (RejectedExecutionException full) {
            store.forget(id);
            throw new Refused(false);
        }
    }

    private SavedDocument write(UUID id, Supplier<SavedDocument> writing) {
        try {
            var file = writing.get();
            store.done(id, file);
            return file;
        } catch (RuntimeException broken) {
            log.warn("An export failed: {}", broken.getClass().getName());
            store.fail(id);
            throw broken;
        }
    }

    private Answer await(UUID id, Future<SavedDocument> writing) {
        try {
            var file = writing.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            store.forget(id);
            return new Answer.Ready(file);
        } catch (TimeoutException later) {
            return new Answer.Later(id);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer.Later(id);
        } catch (ExecutionException failed) {
            store.forget(id);
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        }
    }

    /** Where a person's own export stands. */
    public Optional<ExportStore.Progress> progress(Account owner, UUID id) {
        return store.progress(owner.username(), id);
    }

    public Optional<SavedDocument> file(Account owner, UUID id) {
        return store.file(owner.username(), id);
    }

    @Override
    public void destroy() {
        hands.shutdownNow();
    }
}
