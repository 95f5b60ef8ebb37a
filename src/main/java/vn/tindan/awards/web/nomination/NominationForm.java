package vn.tindan.awards.web.nomination;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import vn.tindan.awards.AwardForm;
import vn.tindan.awards.AwardLevel;
import vn.tindan.awards.AwardType;
import vn.tindan.awards.RecipientKind;
import vn.tindan.awards.nomination.Capacity;
import vn.tindan.awards.nomination.Nomination;
import vn.tindan.geography.UnitId;

/** Who is proposed, for which award and for what. */
record NominationForm(
        @NotNull(message = "{web.form.version}") @Nullable Integer version,

        @Nullable @Size(max = 60) String token,

        @NotNull(message = "{awards.form.choice.missing}") @Nullable RecipientKind kind,

        @NotBlank(message = "{awards.nomination.name.missing}") @Size(max = 200, message = "{awards.form.long}") @Nullable String name,

        @Min(value = 1900, message = "{awards.nomination.year.wrong}") @Max(value = 2100, message = "{awards.nomination.year.wrong}") @Nullable Integer birthYear,

        @Size(max = 200, message = "{awards.form.long}") @Nullable String detail,

        @NotNull(message = "{awards.form.choice.missing}") @Nullable Capacity capacity,

        @NotNull(message = "{awards.form.unit.missing}") @Nullable UnitId unit,

        @NotNull(message = "{awards.form.choice.missing}") @Nullable AwardForm form,

        @NotNull(message = "{awards.form.choice.missing}") @Nullable AwardLevel level,

        @NotNull(message = "{awards.form.choice.missing}") @Nullable AwardType type,

        @PositiveOrZero(message = "{awards.form.reward.wrong}") @Digits(integer = 12, fraction = 2, message = "{awards.form.reward.wrong}") @Nullable BigDecimal reward,

        @NotBlank(message = "{awards.nomination.achievement.missing}") @Size(max = 2000, message = "{awards.form.long}") @Nullable String achievement,

        @NotNull(message = "{awards.nomination.year.wrong}") @Min(value = 1945, message = "{awards.nomination.year.wrong}") @Max(value = 2100, message = "{awards.nomination.year.wrong}") @Nullable Integer year,

        @Size(max = 20, message = "{awards.form.long}") @Nullable String caseNumber,

        @Nullable UUID model,

        @Size(max = 200, message = "{awards.form.long}") @Nullable String project,

        @Nullable Boolean told,

        @Size(max = 300, message = "{awards.form.long}") @Nullable String consentDocument,

        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate consentOn) {

    static NominationForm blank(UnitId unit, int year) {
        return new NominationForm(
                0,
                UUID.randomUUID().toString(),
                RecipientKind.INDIVIDUAL,
                null,
                null,
                null,
                Capacity.OTHER,
                unit,
                null,
                null,
                AwardType.MERIT,
                null,
                null,
                year,
                null,
                null,
                null,
                false,
                null,
                null);
    }

    static NominationForm of(Nomination nomination) {
        var nominee = nomination.draft().nominee();
        var proposal = nomination.draft().proposal();
        var achievement = nomination.draft().achievement();
        var consent = nomination.draft().consent();
        return new NominationForm(
                nomination.version(),
                null,
                nominee.kind(),
                nominee.name(),
                nominee.birthYear(),
                nominee.detail(),
                nominee.capacity(),
                nominee.unit(),
                proposal.form(),
                proposal.level(),
                proposal.type(),
                proposal.reward(),
                achievement.text(),
                achievement.year(),
                nomination.caseNumber(),
                achievement.model(),
                achievement.project(),
                consent.told(),
                consent.document(),
                consent.on());
    }

    /** The version that was on the page. */
    int seen() {
        if (version == null) {
            throw new IllegalStateException("an unchecked form");
        }
        return version;
    }

    Nomination.Draft toDraft(@Nullable UUID file) {
        if (kind == null
                || name == null
                || capacity == null
                || unit == null
                || form == null
                || level == null
                || type == null
                || achievement == null
                || year == null) {
            throw new IllegalStateException("an unchecked form");
        }
        return new Nomination.Draft(
                new Nomination.Nominee(
                        kind, name, kind == RecipientKind.INDIVIDUAL ? birthYear : null, detail, capacity, unit),
                new Nomination.Proposal(form, level, type, reward),
                new Nomination.Achievement(achievement, year, file, model, project),
                new Nomination.Consent(Boolean.TRUE.equals(told), consentDocument, consentOn));
    }
}
