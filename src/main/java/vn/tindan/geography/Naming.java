package vn.tindan.geography;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A name and kind that a unit bears from a day on, by virtue of a resolution. */
public record Naming(
        UnitId unit,
        LocalDate validFrom,
        String type,
        String name,
        String fullName,
        @Nullable String legalBasis) {

    /** What two names have in common that a reader takes for one: hoà and hòa, capitals or not; tan thanh and tân thạnh differ. */
    public static String key(String name) {
        return Spelling.words(name).stream().map(Spelling.Word::marked).collect(Collectors.joining(" "));
    }
}
