package vn.tindan.retention;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is erased by night once its time is over: a feature that keeps things for a time is one. */
public interface Erasure {

    /** What it erases, for the log of the server: tips, cases. */
    String what();

    /** Erases what is due after one, in the order of their keys; one instance at a time. What is worked on is left out. */
    Batch eraseAfter(@Nullable UUID last);

    /** Where the batch after one ends, which failed: the night goes on behind it. None where nothing is due after that one. */
    @Nullable UUID endOfBatchAfter(@Nullable UUID last);

    /** How far one batch came; none is the last once there are no more, or another instance is at it. */
    record Batch(int erased, int held, @Nullable UUID last) {}
}
