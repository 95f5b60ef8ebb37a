package vn.tindan.tips.web.office;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.tindan.shared.RuleViolation;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.terms.Document;
import vn.tindan.tips.terms.Grounds;

/** What an officer fills in to take a step: why, and by which document; the life cycle says which of them it needs. */
record StepForm(
        @Nullable String reason,
        @Nullable String document,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate documentOn,

        @Nullable String answer) {

    Grounds grounds() {
        return new Grounds(given(reason), document == null || document.isBlank() ? null : paper(document.strip()));
    }

    private Document paper(String number) {
        return new Document(number, documentOn);
    }

    /** Empty where nothing was written. */
    @Nullable String why() {
        return given(reason);
    }

    @Nullable String answerOrNull() {
        return given(answer);
    }

    String required() {
        String given = given(reason);
        if (given == null) {
            throw new RuleViolation("tips.tip.text.missing");
        }
        return given;
    }

    private static @Nullable String given(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > TipIntake.LONGEST_STORY) {
            throw new RuleViolation("tips.form.story.long");
        }
        return text.strip();
    }
}
