package vn.tindan.geography;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A set of former provinces that is spoken of as one, such as Tây Nam Bộ; today's provinces do not add up to it. */
public record Region(
        String code,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String legalBasis,
        List<Member> members) {

    /**
     * A former province of the region.
     *
     * @param part which part of it, where the region does not hold the whole: its figures can then not be told apart
     */
    public record Member(Unit province, @Nullable String part) {}

    /** A province of today with what of it belongs to the region: all, or the former provinces named. */
    public record Today(Unit province, boolean isWhole, List<Member> members) {}
}
