package vn.tindan.accounts.work;

import java.util.Set;
import vn.tindan.accounts.Role;
import vn.tindan.geography.UnitId;

/**
 * What is left undone when an officer leaves a unit. A module that keeps such work declares a bean of one of the two kinds,
 * and a label {@code OpenWork.<kind>}: then no account ends and nobody moves on with it in hand.
 */
public interface OpenWork {

    /** What it is, as the label says. */
    String kind();

    /** What only its officer goes on with: somebody of the unit has to take it over. */
    interface OfOfficer extends OpenWork {

        long countOf(String username);

        void handOver(String from, String to);
    }

    /** What anybody of the unit with one of these roles goes on with: one of them has to stay. */
    interface OfUnit extends OpenWork {

        Set<Role> hands();

        long countIn(UnitId unit);
    }
}
