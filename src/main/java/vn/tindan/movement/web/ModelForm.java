package vn.tindan.movement.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import vn.tindan.geography.UnitId;
import vn.tindan.movement.ModelCategory;
import vn.tindan.movement.Movement;

/** What an officer says of a model that was built: of a type on the list, or of a new one with its setting. */
record ModelForm(
        @Nullable UUID type,

        @Nullable @Size(max = 200, message = "{movement.form.long}") String newType,

        @Nullable ModelCategory category,

        @NotBlank(message = "{movement.form.name.missing}") @Size(max = 200, message = "{movement.form.long}") @Nullable String name,

        @NotNull(message = "{movement.form.unit.missing}") @Nullable UnitId unit,

        @NotNull(message = "{movement.form.day.missing}") @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate foundedOn,

        @Nullable @Size(max = 2000, message = "{movement.form.text.long}") String purpose,

        @Nullable @Size(max = 60) String token,

        @Nullable Boolean another) {

    boolean isAnother() {
        return Boolean.TRUE.equals(another);
    }

    static ModelForm blank(UnitId unit, LocalDate today) {
        return new ModelForm(
                null, null, null, null, unit, today, null, UUID.randomUUID().toString(), false);
    }

    boolean namesNewType() {
        return newType != null && !newType.isBlank();
    }

    String typeName() {
        return newType == null ? "" : newType.strip();
    }

    Movement.Founding toFounding(UUID chosenType) {
        if (name == null || unit == null || foundedOn == null) {
            throw new IllegalStateException("an unchecked form");
        }
        return new Movement.Founding(
                chosenType,
                name.strip(),
                unit,
                foundedOn,
                purpose == null || purpose.isBlank() ? null : purpose.strip());
    }
}
