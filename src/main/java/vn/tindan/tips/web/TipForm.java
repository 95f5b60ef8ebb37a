package vn.tindan.tips.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tindan.geography.UnitId;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.terms.CardNumber;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;

/** What a citizen fills in. Only the subject, the place and the story are asked for; the rest may stay empty. */
record TipForm(
        @Nullable @Size(max = 64, message = "{tips.form.broken}") String submission,

        @Nullable @Size(max = 20, message = "{tips.form.broken}") String province,

        @NotBlank(message = "{tips.form.commune.missing}") @Size(max = 20, message = "{tips.form.broken}") @Nullable String commune,

        @NotBlank(message = "{tips.form.category.missing}") @Size(max = 40, message = "{tips.form.broken}") @Nullable String category,

        @NotBlank(message = "{tips.form.story.missing}") @Size(max = TipIntake.LONGEST_STORY, message = "{tips.form.story.long}") @Nullable String story,

        @Size(max = TipIntake.LONGEST_ANSWER, message = "{tips.form.answer.long}") @Nullable String place,

        @Size(max = TipIntake.LONGEST_ANSWER, message = "{tips.form.answer.long}") @Nullable String happened,

        boolean timeUnknown,

        @Size(max = TipIntake.LONGEST_ANSWER, message = "{tips.form.answer.long}") @Nullable String contact,

        @Size(max = 2_000, message = "{tips.form.broken}") @Nullable String proof,

        @Size(max = 100, message = "{tips.form.broken}") @Nullable String ticket) {

    /** What the choice of the commune says when nobody remembers it. */
    static final String UNKNOWN_PLACE = "unknown";

    /** What the choice of the subject says where the form must stop: such matters are not kept on a networked machine. */
    static final String NATIONAL_SECURITY = "NATIONAL_SECURITY";

    static TipForm blank(@Nullable String province, @Nullable String commune) {
        return new TipForm(
                UUID.randomUUID().toString(), province, commune, null, null, null, null, false, null, null, null);
    }

    /** As it was sent. Field by field: to bind it by reflection costs more than everything that is then done with it. */
    static TipForm of(HttpServletRequest sent) {
        return new TipForm(
                all(sent, "submission"),
                all(sent, "province"),
                all(sent, "commune"),
                all(sent, "category"),
                all(sent, "story"),
                all(sent, "place"),
                all(sent, "happened"),
                Boolean.parseBoolean(all(sent, "timeUnknown")),
                all(sent, "contact"),
                all(sent, "proof"),
                all(sent, "ticket"));
    }

    /** What is sent more than once is none of the choices, and nothing of it is lost: the form comes back with all of it. */
    private static @Nullable String all(HttpServletRequest sent, String field) {
        String[] values = sent.getParameterValues(field);
        return values == null ? null : String.join(",", values);
    }

    /** What makes a retry the same tip; one that no form of ours sent has none. */
    String key() {
        return submission == null || submission.isBlank() ? UUID.randomUUID().toString() : submission;
    }

    boolean mustStop() {
        return NATIONAL_SECURITY.equals(category);
    }

    /** The number of an identity card is not asked for, and not wanted. */
    @AssertFalse(message = "{tips.form.contact.card}") boolean isContactWithCard() {
        return CardNumber.isIn(contact);
    }

    /** The category chosen; null for none of ours. */
    @Nullable TipCategory chosen() {
        return Stream.of(TipCategory.values())
                .filter(each -> each.name().equals(category))
                .findFirst()
                .orElse(null);
    }

    /** @param unknownTime what stands for the time where somebody ticked that it is not known */
    TipIntake.Draft toDraft(UnitId unit, TipCategory chosen, String unknownTime) {
        if (story == null) {
            throw new IllegalStateException("an unchecked form");
        }
        String when = given(happened);
        return new TipIntake.Draft(
                key(),
                TipChannel.WEB,
                chosen,
                unit,
                story.strip(),
                given(place),
                when == null && timeUnknown ? unknownTime : when,
                given(contact),
                null);
    }

    static @Nullable String given(@Nullable String answer) {
        return answer == null || answer.isBlank() ? null : answer.strip();
    }
}
