package vn.tindan.tips;

import org.springframework.stereotype.Component;
import vn.tindan.accounts.Wall;
import vn.tindan.geography.Unit;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.UnitKind;
import vn.tindan.geography.Units;
import vn.tindan.shared.RuleViolation;
import vn.tindan.tips.register.Register;

/** Sends a tip to the unit it belongs to and enters it in that unit's register. */
@Component
class RoutingDesk {

    private final Units units;
    private final Register register;
    private final Wall wall;

    RoutingDesk(Units units, Register register, Wall wall) {
        this.units = units;
        this.register = register;
        this.wall = wall;
    }

    /** Who handles what was told for a unit: the unit itself, or what it became; the province where it was divided. */
    UnitId handlerOf(UnitId unit) {
        var handlers = units.inForceToday(unit);
        return handlers.size() == 1 ? handlers.getFirst().id() : units.provinceToday(unit);
    }

    /** Within the province to a commune; beyond it to the desk of the other province, which knows its communes. */
    private void requireSomebodyThere(Tip tip, Unit target) {
        boolean within = target.kind() == UnitKind.COMMUNE
                && units.provinceToday(target.id()).equals(units.provinceToday(tip.handlingUnit()));
        if (!within && target.kind() != UnitKind.PROVINCE) {
            throw new RuleViolation("tips.rule.route-by-province");
        }
    }

    /** Gives a tip the next number of the unit that handles it. */
    private void enter(Tip tip, UnitId cameFrom) {
        tip.enter(register.enter(tip.id(), tip.handlingUnit(), tip.handling().registerYear(), cameFrom));
    }

    /** The unit itself, where there still is one. */
    UnitId inForce(UnitId unit) {
        return existing(unit).id();
    }

    private Unit existing(UnitId unit) {
        return units.find(unit)
                .filter(found -> units.isInForce(found.id()))
                .orElseThrow(() -> new RuleViolation("tips.rule.unit-not-in-force", unit));
    }

    void route(Tip tip, UnitId to, int year) {
        var target = existing(to);
        requireSomebodyThere(tip, target);
        wall.open();
        boolean placeNowKnown =
                units.get(tip.countedUnit()).kind() == UnitKind.PROVINCE && target.kind() == UnitKind.COMMUNE;
        hand(tip, to, year, placeNowKnown);
    }

    /** To the heir of a unit that ceased; it stays counted where it was told. */
    void passOn(Tip tip, UnitId heir, int year) {
        hand(tip, heir, year, false);
    }

    private void hand(Tip tip, UnitId to, int year, boolean placeNowKnown) {
        var from = tip.handlingUnit();
        var line = tip.handling().line();
        tip.route(to, year, placeNowKnown);
        register.handOn(line, to);
        enter(tip, from);
    }
}
