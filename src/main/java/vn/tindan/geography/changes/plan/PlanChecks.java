package vn.tindan.geography.changes.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tindan.geography.Naming;
import vn.tindan.geography.Reorganisation;
import vn.tindan.geography.Succession;
import vn.tindan.geography.Unit;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.UnitKind;
import vn.tindan.geography.Units;

/** Says of a plan, row by row, what keeps it from being the map. */
final class PlanChecks {

    private static final int YEARS_AHEAD = 5;
    private static final Set<String> OF_COMMUNES = Set.of("xa", "phuong", "dac_khu");

    private final Units units;
    private final Plan plan;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();
    private final PlanNames names;
    private final Set<UnitId> ending;

    PlanChecks(Units units, Plan plan, LocalDate today) {
        this.units = units;
        this.plan = plan;
        this.today = today;
        this.names = new PlanNames(units, plan);
        this.ending = plan.endings().stream().map(ChangeRow.Given::former).collect(Collectors.toSet());
    }

    /** @param reach the unit of the administrator, where there is one */
    List<Fault> faults(@Nullable UnitId reach) {
        boolean ofNation = reach != null && reach.isNation();
        if (!ofNation && !plan.province().equals(reach)) {
            return List.of(Fault.of(0, "not-yours", names.of(plan.province())));
        }
        if (plan.day().isBefore(Reorganisation.DISTRICTS_ENDED) || plan.day().isAfter(today.plusYears(YEARS_AHEAD))) {
            return List.of(Fault.of(0, "day-range", YEARS_AHEAD));
        }
        plan.rows(ChangeRow.Named.class).forEach(row -> named(row, ofNation));
        plan.rows(ChangeRow.Founded.class).forEach(this::founded);
        plan.rows(ChangeRow.Given.class).forEach(this::given);
        faults.addAll(new OnceChecks(plan, names).faults());
        faults.addAll(new DivisionChecks(plan).faults());
        faults.addAll(new NameChecks(units, plan).faults());
        return faults.stream()
                .sorted((one, other) -> Integer.compare(one.row(), other.row()))
                .toList();
    }

    private void named(ChangeRow.Named row, boolean ofNation) {
        var unit = standing(row.number(), row.unit(), plan.day());
        if (unit == null) {
            return;
        }
        if (unit.kind() == UnitKind.PROVINCE && !ofNation) {
            faults.add(Fault.of(row.number(), "province-by-nation"));
        }
        var type = row.type();
        if (type != null && OF_COMMUNES.contains(type) != (unit.kind() == UnitKind.COMMUNE)) {
            faults.add(Fault.of(row.number(), "type-level", unit.fullName()));
        }
        if (ending.contains(row.unit())) {
            faults.add(Fault.of(row.number(), "twice", unit.fullName()));
        }
    }

    private void founded(ChangeRow.Founded row) {
        var known = units.find(row.unit());
        if (known.isPresent()) {
            boolean overlaps =
                    known.get().validTo() == null || known.get().validTo().isAfter(plan.day());
            faults.add(Fault.of(
                    row.number(),
                    overlaps ? "overlap" : "code-used",
                    row.unit(),
                    known.get().fullName()));
        }
        if (!row.unit().set().equals(UnitId.NATION_TODAY.set())
                || row.unit().code().length() != 5) {
            faults.add(Fault.of(row.number(), "new-code", row.unit()));
        }
        if (!OF_COMMUNES.contains(row.type())) {
            faults.add(Fault.of(row.number(), "type-level", row.name()));
        }
        if (plan.rows(ChangeRow.Given.class).stream()
                .noneMatch(given -> given.current().equals(row.unit()))) {
            faults.add(Fault.of(row.number(), "from-nothing", row.name()));
        }
    }

    private void given(ChangeRow.Given row) {
        if (row.former().equals(row.current())) {
            faults.add(Fault.of(row.number(), "itself"));
            return;
        }
        var former = standing(row.number(), row.former(), plan.day());
        if (former != null && former.kind() != UnitKind.COMMUNE) {
            faults.add(Fault.of(row.number(), "communes-only", former.fullName()));
        }
        if (leadsBack(row)) {
            faults.add(Fault.of(row.number(), "cycle", names.of(row.former()), names.of(row.current())));
        } else if (names.isFounded(row.current())) {
            return;
        } else if (ending.contains(row.current())) {
            faults.add(Fault.of(row.number(), "heir-ends", names.of(row.current())));
        } else {
            heir(row);
        }
    }

    private void heir(ChangeRow.Given row) {
        var heir = standing(row.number(), row.current(), plan.day().plusDays(1));
        if (heir == null) {
            return;
        }
        if (heir.kind() != UnitKind.COMMUNE) {
            faults.add(Fault.of(row.number(), "communes-only", heir.fullName()));
        } else if (row.ends()
                && units.province(heir.id()).equals(plan.province())
                && units.areSplitByFormerProvinces(row.former(), row.current())) {
            faults.add(Fault.of(row.number(), "two-former-provinces", heir.fullName()));
        }
        if (units.story(row.former()).stream().anyMatch(known -> known.current().equals(row.current()))) {
            faults.add(Fault.of(row.number(), "pair-known", names.of(row.former()), heir.fullName()));
        }
    }

    /** A unit that is there on the day and the day before, lies in the province, and of which nothing is known to happen on a day or later. */
    private @Nullable Unit standing(int row, UnitId id, LocalDate quietFrom) {
        var unit = units.find(id).orElse(null);
        if (unit == null) {
            faults.add(Fault.of(row, names.isFounded(id) ? "just-founded" : "unknown", id));
            return null;
        }
        var later = lastEvent(unit);
        if (!unit.existsOn(plan.day().minusDays(1))
                || unit.validTo() != null && !unit.validTo().isAfter(plan.day())) {
            faults.add(Fault.of(row, "not-in-force", unit.fullName(), plan.day()));
        } else if (!units.province(id).equals(plan.province())) {
            faults.add(Fault.of(row, "other-province", unit.fullName(), names.of(plan.province())));
        } else if (!later.isBefore(quietFrom)) {
            faults.add(Fault.of(row, "earlier-than-event", unit.fullName(), later));
        }
        return unit;
    }

    private LocalDate lastEvent(Unit unit) {
        var story = units.story(unit.id()).stream().map(Succession::effectiveOn);
        var names = units.names(unit.id()).stream().map(Naming::validFrom);
        return Stream.of(story, names, Stream.of(unit.validFrom()), Stream.ofNullable(unit.validTo()))
                .flatMap(days -> days)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /** Along the rows of the plan from the heir back to the unit itself. */
    private boolean leadsBack(ChangeRow.Given start) {
        var seen = new HashSet<UnitId>();
        var next = new ArrayList<>(List.of(start.current()));
        while (!next.isEmpty()) {
            var at = next.removeLast();
            if (at.equals(start.former())) {
                return true;
            }
            if (seen.add(at)) {
                plan.endings().stream().filter(row -> row.former().equals(at)).forEach(row -> next.add(row.current()));
            }
        }
        return false;
    }
}
