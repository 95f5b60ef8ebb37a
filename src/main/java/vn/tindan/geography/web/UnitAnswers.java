package vn.tindan.geography.web;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tindan.geography.Succession;
import vn.tindan.geography.Unit;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.UnitKind;
import vn.tindan.geography.UnitSearch;
import vn.tindan.geography.Units;

/** What other applications are told of units. */
@Component
class UnitAnswers {

    private final Units units;

    UnitAnswers(Units units) {
        this.units = units;
    }

    /** A unit that answers; {@code province} is the one it lies in on its own map, {@code formerly} is the name it was found by, {@code onePart} that others answer to it too, and {@code parts} all of those where it was a commune that was divided: ask which. */
    record Answer(
            UnitId id,
            UnitKind kind,
            String type,
            String name,
            String fullName,
            String place,
            UnitId province,
            @Nullable String formerly,
            boolean onePart,
            List<Part> parts) {}

    /** A unit by name and place. */
    record Part(UnitId id, String fullName, String place, UnitId province) {}

    /** A unit on the other side of a change. */
    record Neighbour(
            UnitId id,
            String fullName,
            String place,
            String relation,
            @Nullable Boolean takesWholePopulation,
            LocalDate effectiveOn,
            @Nullable String note) {}

    /** A unit under its name of the day {@code on}; {@code inForce} are the units that hold it, or parts of it, on that day: itself where it exists. */
    record Told(
            Unit unit,
            LocalDate on,
            boolean exists,
            List<Part> inForce,
            String place,
            List<UnitId> ancestors,
            List<Neighbour> predecessors,
            List<Neighbour> successors) {}

    Answer of(Unit unit) {
        return answer(unit, null, false, List.of());
    }

    Answer of(UnitSearch.Hit hit) {
        return answer(hit.unit(), hit.formerly(), hit.isOnePart(), hit.parts());
    }

    private Answer answer(Unit unit, @Nullable String formerly, boolean onePart, List<Unit> parts) {
        var id = unit.id();
        return new Answer(
                id,
                unit.kind(),
                unit.type(),
                unit.name(),
                unit.fullName(),
                units.place(id),
                units.province(id),
                formerly,
                onePart,
                parts.stream().map(this::part).toList());
    }

    Told told(UnitId id, LocalDate on) {
        var unit = units.get(id, on);
        var story = units.story(id);
        return new Told(
                unit,
                on,
                unit.existsOn(on),
                units.inForce(id, on).stream().map(this::part).toList(),
                units.place(id),
                units.ancestors(id),
                neighbours(story, Succession::current, Succession::former, id),
                neighbours(story, Succession::former, Succession::current, id));
    }

    private Part part(Unit unit) {
        return new Part(unit.id(), unit.fullName(), units.place(unit.id()), units.province(unit.id()));
    }

    private List<Neighbour> neighbours(
            List<Succession> story, Function<Succession, UnitId> own, Function<Succession, UnitId> other, UnitId id) {
        return story.stream()
                .filter(step -> own.apply(step).equals(id))
                .map(step -> neighbour(other.apply(step), step))
                .toList();
    }

    private Neighbour neighbour(UnitId other, Succession step) {
        return new Neighbour(
                other,
                units.get(other).fullName(),
                units.place(other),
                step.relation(),
                step.takesWholePopulation(),
                step.effectiveOn(),
                step.note());
    }
}
