package vn.tindan.geography.changes.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tindan.audit.Actor;
import vn.tindan.geography.Reorganisation;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.UnitSearch;
import vn.tindan.geography.Units;
import vn.tindan.shared.CountryTime;

/** Reads what an administrator typed and checks it against the map. */
@Component
public class Plans {

    private final Units units;
    private final UnitSearch search;
    private final Clock clock;

    Plans(Units units, UnitSearch search, Clock clock) {
        this.units = units;
        this.search = search;
        this.clock = clock;
    }

    /** A plan, unless it could not be read, and everything that is wrong with it. */
    public record Checked(@Nullable Plan plan, List<Fault> faults) {}

    public Checked check(Actor administrator, TypedChange typed) {
        var reading = new PlanReading(units, new UnitWords(search, reach(administrator), dayBefore(typed)));
        var plan = reading.read(typed).orElse(null);
        var faults = new ArrayList<>(reading.faults());
        if (plan != null) {
            faults.addAll(new PlanChecks(units, plan, CountryTime.today(clock)).faults(reach(administrator)));
        }
        return new Checked(plan, faults);
    }

    /** When the units that change are still there; today where the day cannot be read. */
    private LocalDate dayBefore(TypedChange typed) {
        var today = CountryTime.today(clock);
        var day = PlanReading.dayOf(typed.day());
        boolean isNear =
                day != null && !day.isBefore(Reorganisation.DISTRICTS_ENDED) && day.isBefore(today.plusYears(100));
        return isNear && day != null ? day.minusDays(1) : today;
    }

    private static @Nullable UnitId reach(Actor administrator) {
        var unit = administrator.actorUnit();
        return unit == null ? null : UnitId.parse(unit);
    }
}
