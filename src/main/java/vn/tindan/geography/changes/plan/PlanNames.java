package vn.tindan.geography.changes.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import vn.tindan.geography.Unit;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;

/** What to call a unit of which a plan speaks: also one that the plan itself founds. */
final class PlanNames {

    private final Units units;
    private final Map<UnitId, ChangeRow.Founded> founded = new HashMap<>();

    PlanNames(Units units, Plan plan) {
        this.units = units;
        plan.rows(ChangeRow.Founded.class).forEach(row -> founded.putIfAbsent(row.unit(), row));
    }

    boolean isFounded(UnitId id) {
        return founded.containsKey(id);
    }

    String of(UnitId id) {
        var begun = founded.get(id);
        return begun != null ? begun.name() : units.find(id).map(Unit::fullName).orElse(Objects.toString(id));
    }
}
