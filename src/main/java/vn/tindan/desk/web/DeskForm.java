package vn.tindan.desk.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.TipChannel;

/** What an officer types while somebody is speaking; everything but the story and the subject has an answer already. */
record DeskForm(
        @Nullable UUID submission,

        @NotNull(message = "{desk.form.channel.missing}") @Nullable TipChannel channel,

        @DateTimeFormat(pattern = "yyyy-MM-dd'T'HH:mm") @Nullable LocalDateTime heardAt,

        @NotBlank(message = "{tips.form.story.missing}") @Size(max = TipIntake.LONGEST_STORY, message = "{tips.form.story.long}") @Nullable String story,

        @NotBlank(message = "{tips.form.category.missing}") @Nullable String category,

        @Nullable String unit,

        @Size(max = 200, message = "{tips.form.answer.long}") @Nullable String where,

        @Size(max = TipIntake.LONGEST_ANSWER, message = "{tips.form.answer.long}") @Nullable String place,

        @Size(max = TipIntake.LONGEST_ANSWER, message = "{tips.form.answer.long}") @Nullable String happened,

        @Size(max = 120, message = "{desk.form.name.long}") @Nullable String name,

        @Size(max = 40, message = "{desk.form.phone.long}") @Nullable String phone,

        @Size(max = 250, message = "{desk.form.address.long}") @Nullable String address,

        @Nullable LegalType declared) {

    static DeskForm blank(TipChannel channel, LocalDateTime now, String unit, String where) {
        return new DeskForm(
                UUID.randomUUID(), channel, now, null, null, unit, where, null, null, null, null, null, null);
    }

    static DeskForm restored(UUID submission, Map<String, String> fields) {
        return new DeskForm(
                submission,
                fields.containsKey("channel") ? TipChannel.valueOf(fields.get("channel")) : null,
                fields.containsKey("heardAt") ? LocalDateTime.parse(fields.get("heardAt")) : null,
                fields.get("story"),
                fields.get("category"),
                fields.get("unit"),
                fields.get("where"),
                fields.get("place"),
                fields.get("happened"),
                null,
                null,
                null,
                fields.containsKey("declared") ? LegalType.valueOf(fields.get("declared")) : null);
    }

    /** What a draft keeps of the form; who called goes another way. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        put(fields, "channel", channel == null ? null : channel.name());
        put(fields, "heardAt", heardAt == null ? null : heardAt.toString());
        put(fields, "story", story);
        put(fields, "category", category);
        put(fields, "unit", unit);
        put(fields, "where", where);
        put(fields, "place", place);
        put(fields, "happened", happened);
        put(fields, "declared", declared == null ? null : declared.name());
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.put(name, value);
        }
    }

    /** Whether there is a word worth keeping. */
    boolean hasWords() {
        return given(story) != null || given(place) != null || given(happened) != null || hasIdentity();
    }

    boolean hasIdentity() {
        return given(name) != null || given(phone) != null || given(address) != null;
    }

    static @Nullable String given(@Nullable String answer) {
        return answer == null || answer.isBlank() ? null : answer.strip();
    }
}
