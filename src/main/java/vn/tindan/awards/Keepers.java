package vn.tindan.awards;

import org.springframework.stereotype.Component;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;

/** Who keeps what a unit did: the unit, or where it is no more whoever enters it. */
@Component
class Keepers {

    private final Units units;

    Keepers(Units units) {
        this.units = units;
    }

    UnitId of(Jurisdiction jurisdiction, UnitId unit) {
        return units.isInForce(unit) ? unit : jurisdiction.unit();
    }
}
