package vn.tindan.tips.terms;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tindan.shared.RuleViolation;

/** The paper that a decision stands on: its number, and its day where it is known. */
public record Document(String number, @Nullable LocalDate on) {

    /** The longest number taken, in characters. */
    public static final int LONGEST_NUMBER = 100;

    public Document {
        if (number.isBlank() || number.length() > LONGEST_NUMBER) {
            throw new RuleViolation("tips.rule.document");
        }
    }
}
