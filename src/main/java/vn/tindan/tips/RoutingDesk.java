package vn.tindan.tips;

import org.springframework.stereotype.Component;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.UnitKind;
import vn.tindan.geography.Units;
import vn.tindan.shared.RuleViolation;

/** Sends a tip to the unit it belongs to and enters it in that unit's register. */
@Component
class RoutingDesk {

    private final Units units;
    private final Register register;

    RoutingDesk(Units units, Register register) {
        this.units = units;
        this.register = register;
    }

    void route(Tip tip, UnitId to, int year) {
        var target = units.find(to)
                .filter(unit -> unit.validTo() == null)
                .orElseThrow(() -> new RuleViolation("tips.rule.unit-not-in-force", to));
        boolean placeNowKnown =
                units.get(tip.countedUnit()).kind() == UnitKind.PROVINCE && target.kind() == UnitKind.COMMUNE;
        tip.route(to, year, placeNowKnown);
        tip.enter(register.next(to, year));
    }
}
