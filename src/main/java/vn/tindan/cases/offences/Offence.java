package vn.tindan.cases.offences;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tindan.cases.terms.OffenceGroup;

/** An article as it applies from one day until another, and the group that its cases are counted in. */
public record Offence(
        String code,
        String name,
        String chapter,
        OffenceGroup group,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String basis) {}
