package vn.tindan.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What cannot be erased keeps nothing else: not the batches after it, not what another feature erases. */
class RetentionNightsTests {

    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    /** Its batch after one key fails; or its every call, where not even the end of a batch can be found. */
    private static final class Poisoned implements Erasure {

        private final List<UUID> erased = new ArrayList<>();
        private final boolean wholly;

        private Poisoned(boolean wholly) {
            this.wholly = wholly;
        }

        @Override
        public String what() {
            return "things";
        }

        @Override
        public Batch eraseAfter(@Nullable UUID last) {
            if (last == null || wholly) {
                throw new IllegalStateException("poisoned");
            }
            erased.add(last);
            return new Batch(1, 0, last.equals(FIRST) ? SECOND : null);
        }

        @Override
        public @Nullable UUID endOfBatchAfter(@Nullable UUID last) {
            if (wholly) {
                throw new IllegalStateException("no database");
            }
            return FIRST;
        }
    }

    @Test
    void goesOnBehindABatchThatFailed() {
        var broken = new Poisoned(true);
        var poisoned = new Poisoned(false);
        new RetentionNights(List.of(broken, poisoned)).erase();
        assertThat(broken.erased).isEmpty();
        assertThat(poisoned.erased).containsExactly(FIRST, SECOND);
    }
}
