package vn.tindan.awards;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tindan.awards.counted.Honoured;
import vn.tindan.awards.naming.Names;
import vn.tindan.geography.UnitId;

/** Awards that a source counts for several forms together; they are in the totals and never allocated to a form. */
public record Tally(
        UUID id,
        int version,
        Entry entry,
        String place,
        @Nullable String withdrawnBecause,
        @Nullable UUID occasion) {

    public boolean isInForce() {
        return withdrawnBecause == null;
    }

    /** As it is typed; of a kind that the source does not count there is no number. */
    public record Entry(
            UnitId unit,
            LocalDate on,
            AwardType type,
            String forms,
            String source,
            @Nullable Integer collectives,
            @Nullable Integer individuals,
            @Nullable Integer households,
            @Nullable BigDecimal reward) {

        public Entry {
            forms = Names.tidy(forms);
            source = Names.tidy(source);
        }

        public Honoured honoured() {
            return new Honoured(many(collectives), many(individuals), many(households));
        }

        private static @Nullable Long many(@Nullable Integer said) {
            return said == null ? null : said.longValue();
        }

        boolean honoursNobody() {
            return honoured().kinds().isEmpty();
        }
    }
}
