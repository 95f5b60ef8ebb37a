package vn.tindan.awards.occasion;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tindan.awards.counted.Honoured;
import vn.tindan.awards.naming.Names;
import vn.tindan.geography.UnitId;

/** A conference: its region, its period, and whom it honoured from how many provinces. */
public record Occasion(
        UUID id,
        int version,
        Entry entry,
        String holder,
        @Nullable String regionName,
        boolean withdrawn,
        Count count) {

    /** As it is typed; the period is that which it looks back on. */
    public record Entry(
            UnitId holder,
            String name,
            @Nullable String region,
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate heldOn) {

        public Entry {
            name = Names.tidy(name);
            region = Names.given(region);
        }
    }

    /** Those within the reader's reach. */
    public record Count(Honoured honoured, long provinces) {}
}
