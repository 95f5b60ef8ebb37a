package vn.tindan.returns;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tindan.figures.Convention;
import vn.tindan.figures.Period;
import vn.tindan.geography.UnitId;

/**
 * A periodic return (biểu báo cáo định kỳ) as an administrator defined it.
 *
 * @param unit who asks for it: the communes below report
 * @param dueDays days after the period's last day until it is due
 * @param jumpPercent a change against the period before beyond it must be explained
 * @param since the first day of the first period
 * @param indicators codes, in the order of the form
 * @param reporters who reports; empty: every commune of the unit
 */
public record ReturnForm(
        UUID id,
        UnitId unit,
        String name,
        Frequency frequency,
        Convention convention,
        int dueDays,
        int jumpPercent,
        LocalDate since,
        @Nullable LocalDate closedOn,
        int version,
        List<String> indicators,
        List<UnitId> reporters) {

    /** The period that a day lies in. */
    public Period period(LocalDate day) {
        return frequency.containing(convention, day);
    }

    /** The period before another one of this form. */
    public Period before(Period period) {
        return period(period.from().minusDays(1));
    }

    LocalDate dueOn(Period period) {
        return period.to().plusDays(dueDays);
    }

    public boolean isOpen() {
        return closedOn == null;
    }
}
