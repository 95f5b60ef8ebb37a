package vn.tindan.movement.web.group;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import vn.tindan.geography.UnitId;
import vn.tindan.movement.group.Entry;

/** A group, a team or an exemplar as it is typed. */
record GroupForm(
        @NotNull(message = "{web.form.version}") @Nullable Integer version,

        @Nullable @Size(max = 60) String token,

        @NotNull(message = "{movement.group.kind.missing}") Entry.@Nullable Kind kind,

        @NotBlank(message = "{movement.form.name.missing}") @Size(max = 200, message = "{movement.form.long}") @Nullable String name,

        @NotNull(message = "{movement.form.unit.missing}") @Nullable UnitId unit,

        @Size(max = 500, message = "{movement.form.long}") @Nullable String words,

        @Size(max = 200, message = "{movement.form.long}") @Nullable String contact,

        @Min(value = 0, message = "{movement.group.count.wrong}") @Max(value = 100_000, message = "{movement.group.count.wrong}") @Nullable Integer households,

        @Min(value = 0, message = "{movement.group.count.wrong}") @Max(value = 100_000, message = "{movement.group.count.wrong}") @Nullable Integer members,

        @Nullable Boolean zalo,

        @NotNull(message = "{movement.form.day.missing}") @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,

        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,

        @Nullable UUID model) {

    static GroupForm blank(UnitId unit, LocalDate today, boolean exemplar) {
        return new GroupForm(
                0,
                UUID.randomUUID().toString(),
                exemplar ? Entry.Kind.COLLECTIVE : Entry.Kind.SELF_MANAGED,
                null,
                unit,
                null,
                null,
                null,
                null,
                false,
                today,
                null,
                null);
    }

    static GroupForm of(Entry entry) {
        var draft = entry.draft();
        return new GroupForm(
                entry.version(),
                null,
                draft.kind(),
                draft.name(),
                draft.unit(),
                draft.words(),
                draft.contact(),
                draft.households(),
                draft.members(),
                draft.zalo(),
                draft.from(),
                draft.to(),
                draft.model());
    }

    /** The version that was on the page. */
    int seen() {
        if (version == null) {
            throw new IllegalStateException("an unchecked form");
        }
        return version;
    }

    /** An exemplar is one by a decision. */
    boolean lacksDecision() {
        return kind != null && kind.isExemplar() && given(contact) == null;
    }

    Entry.Draft toDraft() {
        if (kind == null || name == null || unit == null || from == null) {
            throw new IllegalStateException("an unchecked form");
        }
        return new Entry.Draft(
                kind,
                unit,
                name,
                given(words),
                given(contact),
                households,
                members,
                Boolean.TRUE.equals(zalo),
                from,
                to,
                kind.isExemplar() ? model : null);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
