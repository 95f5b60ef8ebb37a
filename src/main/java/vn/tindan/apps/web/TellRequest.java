package vn.tindan.apps.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tindan.geography.UnitId;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.terms.CardNumber;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;

/** A tip as another application sends it. */
@Schema(name = "Tip", description = "Một tin báo. Chỉ ba trường đầu là bắt buộc.")
record TellRequest(
        @Schema(
                description = "Xã, phường, đặc khu nơi xảy ra, theo đơn vị hiện nay; hoặc tỉnh, thành phố nếu"
                        + " không nhớ địa điểm. Tra ở GET /api/v1/units.",
                example = "v2-31507",
                pattern = "v2-[0-9]+",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String unit,

        @Schema(
                description = "Việc gì, theo lời người dân",
                requiredMode = Schema.RequiredMode.REQUIRED,
                implementation = TipCategory.class)
        @Nullable String category,

        @Schema(
                description = "Chuyện gì đã xảy ra, nguyên văn",
                maxLength = TipIntake.LONGEST_STORY,
                minLength = 1,
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String story,

        @Schema(description = "Ở chỗ nào, bằng lời", maxLength = TipIntake.LONGEST_ANSWER) @Nullable String place,

        @Schema(description = "Vào lúc nào, bằng lời", maxLength = TipIntake.LONGEST_ANSWER) @Nullable String happened,

        @Schema(
                description = "Tên hoặc cách liên lạc, chỉ khi người báo muốn. Không nhận số căn cước.",
                maxLength = TipIntake.LONGEST_ANSWER)
        @Nullable String contact) {

    /** One thing wrong: which field, and a message key that says what. */
    record Wrong(String field, String key) {}

    List<Wrong> wrongs(boolean unitInForce) {
        var wrongs = new ArrayList<Wrong>();
        check(wrongs, !unitInForce, "unit", "apps.api.unit");
        check(wrongs, "NATIONAL_SECURITY".equals(category), "category", "tips.stop.short");
        check(wrongs, chosen() == null && !"NATIONAL_SECURITY".equals(category), "category", "apps.api.category");
        check(wrongs, story == null || story.isBlank(), "story", "tips.form.story.missing");
        check(wrongs, longer(story, TipIntake.LONGEST_STORY), "story", "tips.form.story.long");
        check(wrongs, longer(place, TipIntake.LONGEST_ANSWER), "place", "tips.form.answer.long");
        check(wrongs, longer(happened, TipIntake.LONGEST_ANSWER), "happened", "tips.form.answer.long");
        check(wrongs, longer(contact, TipIntake.LONGEST_ANSWER), "contact", "tips.form.answer.long");
        check(wrongs, CardNumber.isIn(contact), "contact", "tips.form.contact.card");
        return wrongs;
    }

    private static void check(List<Wrong> wrongs, boolean wrong, String field, String key) {
        if (wrong) {
            wrongs.add(new Wrong(field, key));
        }
    }

    private static boolean longer(@Nullable String text, int most) {
        return text != null && text.length() > most;
    }

    private @Nullable TipCategory chosen() {
        return Stream.of(TipCategory.values())
                .filter(each -> each.name().equals(category))
                .findFirst()
                .orElse(null);
    }

    TipIntake.Draft toDraft(String submissionKey, UnitId where) {
        var chosen = chosen();
        if (chosen == null || story == null) {
            throw new IllegalStateException("an unchecked request");
        }
        return new TipIntake.Draft(
                submissionKey,
                TipChannel.API,
                chosen,
                where,
                story.strip(),
                given(place),
                given(happened),
                given(contact),
                null);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
