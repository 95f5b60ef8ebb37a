package vn.tindan.geography.changes.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import vn.tindan.geography.UnitId;

/** A unit is renamed once, founded once, merged once, and no pair stands in two rows. */
final class OnceChecks {

    private final Plan plan;
    private final PlanNames names;

    OnceChecks(Plan plan, PlanNames names) {
        this.plan = plan;
        this.names = names;
    }

    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        var seen = new HashSet<Object>();
        for (var row : plan.rows()) {
            var key = switch (row) {
                case ChangeRow.Named named -> List.of("named", named.unit());
                case ChangeRow.Founded founding -> List.of("founded", founding.unit());
                case ChangeRow.Given given when given.part() == Part.WHOLE -> List.of("whole", given.former());
                case ChangeRow.Given given -> List.of(given.former(), given.current());
            };
            if (!seen.add(key)) {
                faults.add(Fault.of(row.number(), "twice", names.of(subject(row))));
            }
        }
        return faults;
    }

    private static UnitId subject(ChangeRow row) {
        return switch (row) {
            case ChangeRow.Named named -> named.unit();
            case ChangeRow.Founded founding -> founding.unit();
            case ChangeRow.Given given -> given.former();
        };
    }
}
