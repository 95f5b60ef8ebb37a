package vn.tindan.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/** Whether there is room for what may come. */
class DiskGuard {

    private final long needed;
    private final LongSupplier free;

    static DiskGuard of(GuardLimits limits, Path home) {
        return new DiskGuard(limits.freeDisk().toBytes(), () -> freeOn(home));
    }

    DiskGuard(long needed, LongSupplier free) {
        this.needed = needed;
        this.free = free;
    }

    boolean hasRoom() {
        return free.getAsLong() >= needed;
    }

    private static long freeOn(Path home) {
        try {
            return Files.getFileStore(home).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
