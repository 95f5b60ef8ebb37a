package vn.tindan.awards.web;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import vn.tindan.awards.AwardType;
import vn.tindan.awards.Tally;
import vn.tindan.geography.UnitId;

/** Awards that a source counts for several forms together. */
record TallyForm(
        @NotNull(message = "{web.form.version}") @Nullable Integer version,

        @NotNull(message = "{awards.form.day.missing}") @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,

        @NotNull(message = "{awards.form.choice.missing}") @Nullable AwardType type,

        @NotNull(message = "{awards.form.unit.missing}") @Nullable UnitId unit,

        @NotBlank(message = "{awards.tally.forms.missing}") @Size(max = 300, message = "{awards.form.long}") @Nullable String forms,

        @NotBlank(message = "{awards.tally.source.missing}") @Size(max = 300, message = "{awards.form.long}") @Nullable String source,

        @PositiveOrZero(message = "{awards.tally.count.wrong}") @Max(value = 1_000_000, message = "{awards.tally.count.wrong}") @Nullable Integer collectives,

        @PositiveOrZero(message = "{awards.tally.count.wrong}") @Max(value = 1_000_000, message = "{awards.tally.count.wrong}") @Nullable Integer individuals,

        @PositiveOrZero(message = "{awards.tally.count.wrong}") @Max(value = 1_000_000, message = "{awards.tally.count.wrong}") @Nullable Integer households,

        @PositiveOrZero(message = "{awards.form.reward.wrong}") @Digits(integer = 14, fraction = 2, message = "{awards.form.reward.wrong}") @Nullable BigDecimal reward) {

    static TallyForm blank(UnitId unit) {
        return new TallyForm(0, null, AwardType.MERIT, unit, null, null, null, null, null, null);
    }

    static TallyForm of(Tally tally) {
        var entry = tally.entry();
        return new TallyForm(
                tally.version(),
                entry.on(),
                entry.type(),
                entry.unit(),
                entry.forms(),
                entry.source(),
                entry.collectives(),
                entry.individuals(),
                entry.households(),
                entry.reward());
    }

    /** The version that was on the page. */
    int seen() {
        if (version == null) {
            throw new IllegalStateException("an unchecked form");
        }
        return version;
    }

    Tally.Entry toEntry() {
        if (on == null || type == null || unit == null || forms == null || source == null) {
            throw new IllegalStateException("an unchecked form");
        }
        return new Tally.Entry(unit, on, type, forms, source, collectives, individuals, households, reward);
    }
}
