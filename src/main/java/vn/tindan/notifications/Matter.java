package vn.tindan.notifications;

import java.util.List;
import vn.tindan.geography.UnitId;

/** One topic of the daily mail. To tell of another, add a {@link Topic} and a bean of this type. */
interface Matter {

    Topic topic();

    /** What waits at a unit, a line each, and never what it says; none where nothing waits. */
    List<String> waiting(UnitId unit);
}
