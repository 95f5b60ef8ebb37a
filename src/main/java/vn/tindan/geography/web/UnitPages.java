package vn.tindan.geography.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.tindan.geography.NameOrder;
import vn.tindan.geography.Naming;
import vn.tindan.geography.Succession;
import vn.tindan.geography.Unit;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.UnitKind;
import vn.tindan.geography.Units;
import vn.tindan.shared.CountryTime;

/** Puts together what the page of a unit tells. */
@Component
class UnitPages {

    private final Units units;
    private final Clock clock;

    UnitPages(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /**
     * What the page shows.
     *
     * @param before what went into the unit
     * @param after what it became; for a district what its communes became
     * @param below what lay in it on its last or present map
     */
    record Page(
            Unit unit,
            List<Unit> above,
            List<Naming> names,
            List<Step> before,
            List<Step> after,
            List<Unit> below,
            boolean isDivided,
            LocalDate today) {

        public boolean isGone() {
            var end = unit.validTo();
            return end != null && !end.isAfter(today);
        }

        public boolean isEnding() {
            return unit.validTo() != null && !isGone();
        }

        public boolean isToCome() {
            return unit.validFrom().isAfter(today);
        }

        public boolean hasSeveralNames() {
            return names.size() > 1;
        }
    }

    /** One unit on the other side of a change; {@code name} is what the law calls land that had no name of its own. */
    record Step(Unit unit, String name, String place, String relation, LocalDate on) {}

    Page of(UnitId id) {
        var unit = units.get(id);
        var story = units.story(id);
        var before =
                steps(story.stream().filter(step -> step.current().equals(id)).toList(), Succession::former);
        var after =
                steps(story.stream().filter(step -> step.former().equals(id)).toList(), Succession::current);
        return new Page(
                unit,
                units.ancestors(id).stream()
                        .filter(above -> !above.isNation())
                        .map(units::get)
                        .toList()
                        .reversed(),
                units.names(id),
                before,
                after.isEmpty() && unit.kind() == UnitKind.DISTRICT ? fromCommunes(unit) : after,
                units.below(id),
                unit.validTo() != null && unit.kind() == UnitKind.COMMUNE && after.size() > 1,
                CountryTime.today(clock));
    }

    private List<Step> steps(List<Succession> successions, Function<Succession, UnitId> other) {
        var steps = successions.stream()
                .map(succession -> step(units.get(other.apply(succession)), succession))
                .toList();
        return NameOrder.sorted(steps, step -> step.unit().name());
    }

    private Step step(Unit unit, Succession succession) {
        var note = succession.note();
        return new Step(
                unit,
                note == null ? unit.fullName() : note,
                units.place(unit.id()),
                succession.relation(),
                succession.effectiveOn());
    }

    private List<Step> fromCommunes(Unit district) {
        return units.successors(district.id()).stream()
                .map(unit -> new Step(unit, unit.fullName(), units.place(unit.id()), "of_district", unit.validFrom()))
                .toList();
    }
}
