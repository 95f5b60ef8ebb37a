package vn.tindan.awards.web.occasion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import vn.tindan.awards.occasion.Occasion;
import vn.tindan.geography.UnitId;

/** A conference as it is typed. */
record OccasionForm(
        @NotNull(message = "{web.form.version}") @Nullable Integer version,

        @Nullable @Size(max = 60) String token,

        @NotBlank(message = "{awards.occasion.name.missing}") @Size(max = 300, message = "{awards.form.long}") @Nullable String name,

        @NotNull(message = "{awards.form.unit.missing}") @Nullable UnitId holder,

        @Nullable String region,

        @NotNull(message = "{awards.form.day.missing}") @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,

        @NotNull(message = "{awards.form.day.missing}") @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,

        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate heldOn) {

    static OccasionForm blank(UnitId holder) {
        return new OccasionForm(0, UUID.randomUUID().toString(), null, holder, null, null, null, null);
    }

    static OccasionForm of(Occasion occasion) {
        var entry = occasion.entry();
        return new OccasionForm(
                occasion.version(),
                null,
                entry.name(),
                entry.holder(),
                entry.region(),
                entry.from(),
                entry.to(),
                entry.heldOn());
    }

    /** The version that was on the page. */
    int seen() {
        if (version == null) {
            throw new IllegalStateException("an unchecked form");
        }
        return version;
    }

    Occasion.Entry toEntry() {
        if (name == null || holder == null || from == null || to == null) {
            throw new IllegalStateException("an unchecked form");
        }
        return new Occasion.Entry(holder, name, region, from, to, heldOn);
    }
}
