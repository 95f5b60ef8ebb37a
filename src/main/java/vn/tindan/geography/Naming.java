package vn.tindan.geography;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A name and kind that a unit bears from a day on, by virtue of a resolution. */
public record Naming(
        UnitId unit,
        LocalDate validFrom,
        String type,
        String name,
        String fullName,
        @Nullable String legalBasis) {}
