package vn.tindan.cases.terms;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tindan.shared.RuleViolation;

/** How many gangs were dismantled in a case, and on which day: one or more on a day, or none on no day. */
@Embeddable
public record Gangs(@Nullable LocalDate gangDismantledOn, int gangs) {

    /** More than any case ever had: beyond it a figure is a slip of the pen. */
    public static final int MOST = 99;

    public static final Gangs NONE = new Gangs(null, 0);

    public Gangs {
        if ((gangDismantledOn == null) != (gangs == 0) || gangs < 0 || gangs > MOST) {
            throw new RuleViolation("cases.rule.gangs");
        }
    }
}
