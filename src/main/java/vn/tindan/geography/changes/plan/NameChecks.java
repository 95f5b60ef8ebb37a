package vn.tindan.geography.changes.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tindan.geography.Unit;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.UnitKind;
import vn.tindan.geography.Units;

/** No two units of one level of a province bear one name: neither from the day on nor on any later day that is known. */
final class NameChecks {

    private final Units units;
    private final Plan plan;
    private final Map<UnitKind, NamesInUse> inUse = new EnumMap<>(UnitKind.class);

    NameChecks(Units units, Plan plan) {
        this.units = units;
        this.plan = plan;
    }

    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        var changed = changed();
        for (var row : plan.rows()) {
            var name = given(row);
            if (!name.isEmpty() && !inUse(level(row), changed).take(name)) {
                faults.add(Fault.of(row.number(), "same-name", name));
            }
        }
        return faults;
    }

    private NamesInUse inUse(UnitKind level, Set<UnitId> changed) {
        return inUse.computeIfAbsent(level, _ -> new NamesInUse(units, plan.province(), level, plan.day(), changed));
    }

    /** A province may be renamed beside its communes. */
    private UnitKind level(ChangeRow row) {
        boolean isProvince = row instanceof ChangeRow.Named named
                && units.find(named.unit())
                        .map(Unit::kind)
                        .filter(UnitKind.PROVINCE::equals)
                        .isPresent();
        return isProvince ? UnitKind.PROVINCE : UnitKind.COMMUNE;
    }

    /** Those whose names of today say nothing about the day: they end, or bear another. */
    private Set<UnitId> changed() {
        var changed = new HashSet<UnitId>();
        plan.endings().forEach(row -> changed.add(row.former()));
        plan.rows(ChangeRow.Named.class).stream()
                .filter(row -> row.name() != null)
                .forEach(row -> changed.add(row.unit()));
        return changed;
    }

    private static String given(ChangeRow row) {
        var name = switch (row) {
            case ChangeRow.Named named -> named.name();
            case ChangeRow.Founded founded -> founded.name();
            case ChangeRow.Given _ -> null;
        };
        return name == null ? "" : name;
    }
}
