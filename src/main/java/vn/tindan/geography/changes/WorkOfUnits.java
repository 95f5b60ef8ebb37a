package vn.tindan.geography.changes;

import java.time.LocalDate;
import vn.tindan.geography.UnitId;

/**
 * What a module keeps in hand for a unit. When the unit ceases, its heir goes on with it from that day; what is done and
 * closed stays where it is. A module in which a unit has open work declares a bean of this.
 */
public interface WorkOfUnits {

    /** What is written beside it wherever a reason is kept. */
    String REASON = "Đơn vị hành chính thay đổi";

    /** A word for it, the end of the key {@code geography.work.<kind>}. */
    String kind();

    /** How much the heir would have to go on with. */
    long openAt(UnitId unit);

    /** How much was recorded at the unit since a day: what a change of that day can no longer be taken back from. */
    long recordedAt(UnitId unit, LocalDate since);

    /** Passes it on, in the transaction of the caller and in the name of the system; says how much it was. */
    long passOn(UnitId former, UnitId heir, LocalDate day);
}
