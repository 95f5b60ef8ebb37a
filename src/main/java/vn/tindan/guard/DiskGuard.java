package vn.tindan.guard;

import java.nio.file.Path;
import java.util.function.LongSupplier;

/** Whether there is room for what may come. */
class DiskGuard {

    private final long needed;
    private final LongSupplier free;

    static DiskGuard of(GuardLimits limits, Path home) {
        // not through Files.getFileStore, which reads the table of mounts each time: this is asked for every tip
        return new DiskGuard(limits.freeDisk().toBytes(), home.toFile()::getUsableSpace);
    }

    DiskGuard(long needed, LongSupplier free) {
        this.needed = needed;
        this.free = free;
    }

    boolean hasRoom() {
        return free.getAsLong() >= needed;
    }
}
