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

/** What a citizen fills in. Only the place, the subject and the story are asked for; the rest may stay empty. */
record TipForm(
        @Nullable @Size(max = 64, message = "{tips.form.broken}") String submission,

        @Nullable String province,

        @NotBlank(message = "{tips.form.commune.missing}") @Nullable String commune,

        @NotNull(message = "{tips.form.category.missing}") @Nullable TipCategory category,

        @NotBlank(message = "{tips.form.story.missing}") @Size(max = TipIntake.LONGEST_STORY, message = "{tips.form.story.long}") @Nullable String story,

        @Size(max = TipIntake.LONGEST_ANSWER, message = "{tips.form.answer.long}") @Nullable String place,

        @Size(max = TipIntake.LONGEST_ANSWER, message = "{tips.form.answer.long}") @Nullable String happened,

        @Size(max = TipIntake.LONGEST_ANSWER, message = "{tips.form.answer.long}") @Nullable String contact) {

    /** What the choice of the commune says when nobody remembers it. */
    static final String UNKNOWN_PLACE = "unknown";

    static TipForm blank(@Nullable String province) {
        return new TipForm(UUID.randomUUID().toString(), province, null, null, null, null, null, null);
    }

    TipIntake.Draft toDraft(UnitId unit) {
        if (category == null || story == null) {
            throw new IllegalStateException("an unchecked form");
        }
        return new TipIntake.Draft(
                submission == null || submission.isBlank() ? UUID.randomUUID().toString() : submission,
                TipChannel.WEB,
                category,
                unit,
                story.strip(),
                given(place),
                given(happened),
                given(contact),
                null);
    }

    static @Nullable String given(@Nullable String answer) {
        return answer == null || answer.isBlank() ? null : answer.strip();
    }
}
