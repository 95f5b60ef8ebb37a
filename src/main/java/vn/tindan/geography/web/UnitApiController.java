package vn.tindan.geography.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tindan.geography.Succession;
import vn.tindan.geography.Unit;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.UnitKind;
import vn.tindan.geography.UnitSearch;
import vn.tindan.geography.UnitSearch.Question;
import vn.tindan.geography.Units;
import vn.tindan.shared.CountryTime;

/** Units for other applications: chosen by any name, or step by step, and told with what they were and became. */
@RestController
@RequestMapping("/api/v1/units")
class UnitApiController {

    private static final int USUAL = 10;

    private final Units units;
    private final UnitSearch search;
    private final Clock clock;

    UnitApiController(Units units, UnitSearch search, Clock clock) {
        this.units = units;
        this.search = search;
        this.clock = clock;
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

    /** A commune that holds a part of one that was divided. */
    record Part(UnitId id, String fullName, String place, UnitId province) {}

    record Neighbour(
            UnitId id,
            String fullName,
            String place,
            String relation,
            @Nullable Boolean takesWholePopulation,
            LocalDate effectiveOn,
            @Nullable String note) {}

    record Told(
            Unit unit,
            String place,
            List<UnitId> ancestors,
            List<Neighbour> predecessors,
            List<Neighbour> successors) {}

    /** By name; without one the provinces of the day, or with {@code within} the communes of that province. */
    @GetMapping
    List<Answer> find(
            @RequestParam(defaultValue = "") String query,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
            @RequestParam @Nullable UnitKind kind,
            @RequestParam @Nullable String within,
            @RequestParam(defaultValue = "" + USUAL) int limit) {
        var day = on == null ? CountryTime.today(clock) : on;
        var scope = within == null || within.isBlank() ? null : UnitId.parse(within);
        if (query.isBlank()) {
            return (scope == null || scope.isNation() ? units.provinces(day) : units.communes(scope, day))
                    .stream().map(this::answer).toList();
        }
        return search.search(new Question(query, day, kind, scope, limit)).stream()
                .map(this::answer)
                .toList();
    }

    @GetMapping("/{id}")
    Told tell(@PathVariable String id) {
        var unit = units.get(UnitId.parse(id));
        var story = units.story(unit.id());
        return new Told(
                unit,
                units.place(unit.id()),
                units.ancestors(unit.id()),
                neighbours(story, Succession::current, Succession::former, unit.id()),
                neighbours(story, Succession::former, Succession::current, unit.id()));
    }

    private List<Neighbour> neighbours(
            List<Succession> story, Function<Succession, UnitId> own, Function<Succession, UnitId> other, UnitId id) {
        return story.stream()
                .filter(step -> own.apply(step).equals(id))
                .map(step -> neighbour(other.apply(step), step))
                .toList();
    }

    private Answer answer(Unit unit) {
        return answer(unit, null, false, List.of());
    }

    private Answer answer(UnitSearch.Hit hit) {
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

    private Part part(Unit unit) {
        return new Part(unit.id(), unit.fullName(), units.place(unit.id()), units.province(unit.id()));
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
