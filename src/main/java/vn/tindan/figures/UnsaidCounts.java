package vn.tindan.figures;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.DateRange;

/** Counts that a source leaves unsaid: nobody prints them as 0. A feature that keeps such sources tells of them. */
public interface UnsaidCounts {

    /** Which of its indicators some source of the days says nothing of, by area. */
    Map<UnitId, Set<String>> in(Collection<UnitId> areas, DateRange days);

    /** What it may be asked about, so that nobody asks in vain. */
    Set<String> indicators();
}
