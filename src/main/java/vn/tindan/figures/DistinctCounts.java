package vn.tindan.figures;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.DateRange;

/** Counts of different things, which are never the sum of the levels below: a feature that has such counts offers them. */
public interface DistinctCounts {

    /**
     * By indicator, of areas of either map taken together, so that what is in two of them counts once: a stock at the end of
     * the last day, a flow over all of the days.
     */
    Map<String, BigDecimal> in(Collection<UnitId> areas, DateRange days);

    /** Whether it counts an indicator, so that nobody asks in vain. */
    Set<String> indicators();
}
