package vn.tindan.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import vn.tindan.geography.UnitId;

/** Counts of different things, which are never the sum of the levels below: a feature that has such counts offers them. */
public interface DistinctCounts {

    /** By indicator, for an area of either map at the end of a day. */
    Map<String, BigDecimal> at(UnitId area, LocalDate asOf);

    /** Whether it counts an indicator, so that nobody asks in vain. */
    Set<String> indicators();
}
