package vn.tindan.accounts;

import vn.tindan.geography.UnitId;

/**
 * How far an officer reaches: own commune, every commune below the own province, or the nation, on the boundaries in
 * force. Every office query takes one; in SQL it is {@code unit in (select accounts.units_within(:reach))}.
 */
public record Jurisdiction(UnitId unit) {

    /** The parameter for {@code accounts.units_within}. */
    public String reach() {
        return unit.toString();
    }
}
