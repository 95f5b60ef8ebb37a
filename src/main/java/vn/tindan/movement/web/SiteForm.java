package vn.tindan.movement.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import vn.tindan.geography.UnitId;
import vn.tindan.movement.Movement;
import vn.tindan.movement.life.Setting;

/** What an officer says of one more area that a model is applied to. */
record SiteForm(
        @NotNull(message = "{web.form.version}") @Nullable Integer version,

        @NotNull(message = "{movement.form.unit.missing}") @Nullable UnitId unit,

        @NotBlank(message = "{movement.form.place.missing}") @Size(max = 200, message = "{movement.form.long}") @Nullable String place,

        @NotNull(message = "{movement.form.day.missing}") @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,

        @NotNull(message = "{movement.form.teams.wrong}") @Min(value = 0, message = "{movement.form.teams.wrong}") @Max(value = 999, message = "{movement.form.teams.wrong}") @Nullable Integer teams,

        @Nullable Set<Setting> settings) {

    static SiteForm blank(int version, UnitId unit, LocalDate today) {
        return new SiteForm(version, unit, null, today, 1, Set.of());
    }

    /** The version that was on the page. */
    int seen() {
        if (version == null) {
            throw new IllegalStateException("an unchecked form");
        }
        return version;
    }

    Movement.Opening toOpening() {
        if (unit == null || place == null || from == null || teams == null) {
            throw new IllegalStateException("an unchecked form");
        }
        return new Movement.Opening(unit, place.strip(), from, teams);
    }
}
