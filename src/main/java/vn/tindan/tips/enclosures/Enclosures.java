package vn.tindan.tips.enclosures;

import java.util.UUID;
import vn.tindan.geography.UnitId;
import vn.tindan.tips.terms.Side;

/**
 * What goes with a tip beside its words and is kept elsewhere, under the tip's own data key. Called within the transaction
 * that records the tip, and again for a repeated submission: what came later belongs to it all the same.
 */
public interface Enclosures {

    /**
     * Whom something is enclosed to.
     *
     * @param dataKey the tip's, wrapped
     */
    record Target(UUID tip, UnitId unit, byte[] dataKey, Side side) {}

    void enclose(Target target, String submissionKey);

    /** Whether anything of this submission waits for its tip. */
    boolean isWaiting(String submissionKey);
}
