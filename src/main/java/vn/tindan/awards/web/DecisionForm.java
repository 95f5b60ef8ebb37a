package vn.tindan.awards.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import vn.tindan.awards.AwardForm;
import vn.tindan.awards.AwardLevel;
import vn.tindan.awards.AwardRegister;
import vn.tindan.awards.AwardType;
import vn.tindan.awards.Awards;
import vn.tindan.geography.UnitId;

/** An award decision as its paper says it. */
record DecisionForm(
        @NotBlank(message = "{awards.form.number.missing}") @Size(max = 60, message = "{awards.form.long}") @Nullable String number,

        @NotNull(message = "{awards.form.day.missing}") @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,

        @NotNull(message = "{awards.form.choice.missing}") @Nullable AwardLevel level,

        @NotNull(message = "{awards.form.choice.missing}") @Nullable AwardForm form,

        @NotNull(message = "{awards.form.choice.missing}") @Nullable AwardType type,

        @NotBlank(message = "{awards.form.signer.missing}") @Size(max = 200, message = "{awards.form.long}") @Nullable String signer,

        @Size(max = 500, message = "{awards.form.long}") @Nullable String subject,

        @NotNull(message = "{awards.form.unit.missing}") @Nullable UnitId unit) {

    static DecisionForm blank(UnitId unit) {
        return new DecisionForm(null, null, null, null, AwardType.MERIT, null, null, unit);
    }

    static DecisionForm of(AwardRegister.View decision) {
        return new DecisionForm(
                decision.number(),
                decision.decidedOn(),
                decision.level(),
                decision.form(),
                decision.type(),
                decision.signer(),
                decision.subject(),
                decision.level() == AwardLevel.PROVINCE || decision.level() == AwardLevel.PROVINCIAL_POLICE
                        ? decision.authority()
                        : decision.unit());
    }

    Awards.Draft toDraft() {
        if (number == null
                || on == null
                || level == null
                || form == null
                || type == null
                || signer == null
                || unit == null) {
            throw new IllegalStateException("an unchecked form");
        }
        return new Awards.Draft(
                number.strip(),
                on,
                level,
                form,
                type,
                signer.strip(),
                subject == null || subject.isBlank() ? null : subject.strip(),
                unit);
    }
}
