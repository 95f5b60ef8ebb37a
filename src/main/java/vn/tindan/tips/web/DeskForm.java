package vn.tindan.tips.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tindan.geography.UnitId;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;

/** What an officer types while somebody is speaking; the unit is the officer's own. */
record DeskForm(
        @Nullable @Size(max = 64, message = "{tips.form.broken}") String submission,

        @NotNull(message = "{tips.desk.channel.missing}") @Nullable TipChannel channel,

        @NotNull(message = "{tips.form.category.missing}") @Nullable TipCategory category,

        @NotBlank(message = "{tips.form.story.missing}") @Size(max = TipIntake.LONGEST_STORY, message = "{tips.form.story.long}") @Nullable String story,

        @Size(max = TipIntake.LONGEST_ANSWER, message = "{tips.form.answer.long}") @Nullable String place,

        @Size(max = TipIntake.LONGEST_ANSWER, message = "{tips.form.answer.long}") @Nullable String happened,

        @Size(max = TipIntake.LONGEST_ANSWER, message = "{tips.form.answer.long}") @Nullable String contact) {

    static DeskForm blank() {
        return new DeskForm(UUID.randomUUID().toString(), TipChannel.PHONE, null, null, null, null, null);
    }

    TipIntake.Draft toDraft(UnitId unit) {
        if (channel == null || category == null || story == null) {
            throw new IllegalStateException("an unchecked form");
        }
        return new TipIntake.Draft(
                submission == null || submission.isBlank() ? UUID.randomUUID().toString() : submission,
                channel,
                category,
                unit,
                story.strip(),
                TipForm.given(place),
                TipForm.given(happened),
                TipForm.given(contact),
                null);
    }
}
