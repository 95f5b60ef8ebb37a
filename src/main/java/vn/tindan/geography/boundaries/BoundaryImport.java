package vn.tindan.geography.boundaries;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.geography.UnitKind;
import vn.tindan.geography.Units;
import vn.tindan.shared.RuleViolation;

/** Takes files of boundaries whole or not at all, and lets go of what was taken. */
@Service
public class BoundaryImport {

    private final BoundaryStore store;
    private final Units units;
    private final ApplicationEventPublisher events;

    BoundaryImport(BoundaryStore store, Units units, ApplicationEventPublisher events) {
        this.store = store;
        this.units = units;
        this.events = events;
    }

    /** A file that can be opened. */
    public record Source(String name, Opening opening) {}

    /** Opens a file. */
    @FunctionalInterface
    public interface Opening {
        InputStream open() throws IOException;
    }

    /**
     * What is asked for.
     *
     * @param set the set that every code of the files belongs to
     * @param codeProperty which property of a feature holds its code
     * @param replacing whether outlines of the same level that are in none of the files go
     * @param version the version that whoever asks has seen; null where nobody looked
     */
    public record Request(
            String set,
            String codeProperty,
            boolean replacing,
            @Nullable Long version) {

        public static final String USUAL_PROPERTY = "code";
    }

    /** How many outlines were taken; {@link BoundariesRefused} with every reason where one of them cannot be. */
    @Transactional
    public int load(Request request, List<Source> sources) {
        if (!store.isSet(request.set())) {
            throw new RuleViolation("geography.boundaries.unknown-set", request.set());
        }
        if (sources.isEmpty()) {
            throw new RuleViolation("geography.boundaries.nothing");
        }
        lock(request.version());
        var intake = new Intake(request, store, units);
        for (var source : sources) {
            try (var file = source.opening().open()) {
                intake.take(source.name(), file);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        int taken = intake.finish();
        events.publishEvent(BoundaryEvent.loaded(
                request.set(),
                taken,
                String.join(", ", sources.stream().map(Source::name).limit(40).toList())));
        return taken;
    }

    @Transactional
    public int remove(String set, UnitKind kind, long version) {
        lock(version);
        int removed = store.remove(set, kind);
        events.publishEvent(BoundaryEvent.removed(set, kind, removed));
        return removed;
    }

    private void lock(@Nullable Long seen) {
        long version = store.lock();
        if (seen != null && seen != version) {
            throw new RuleViolation("geography.boundaries.changed");
        }
    }
}
