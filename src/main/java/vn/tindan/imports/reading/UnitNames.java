package vn.tindan.imports.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tindan.figures.Period;
import vn.tindan.geography.Unit;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.shared.RuleViolation;

/**
 * Finds a unit as people write it: "v1-26", "tỉnh Vĩnh Phúc", "Trung Mỹ, Bình Xuyên, Vĩnh Phúc". Of several that bear a name
 * the one within reach that was there in the period is meant; where that leaves more than one, nobody guesses.
 */
final class UnitNames {

    private static final Pattern CODE = Pattern.compile("v\\d{1,2}-\\d{2,5}");
    private static final Pattern OFFICE = Pattern.compile("^(?:công an|ubnd|ban chỉ đạo) ");
    private static final int MOST_NAMED = 5;

    private final Units units;
    private final UnitId reach;
    private final Map<String, Set<UnitId>> named = new HashMap<>();

    UnitNames(Units units, Collection<UnitId> all, UnitId reach) {
        this.units = units;
        this.reach = reach;
        for (var id : all) {
            names(id)
                    .forEach(name -> named.computeIfAbsent(name, _ -> new LinkedHashSet<>())
                            .add(id));
        }
    }

    private Stream<String> names(UnitId id) {
        return units.names(id).stream()
                .flatMap(naming -> Stream.of(naming.fullName(), naming.name()))
                .flatMap(name -> Stream.of(Plain.of(name), Plain.bare(name)))
                .distinct();
    }

    /** In no period: whenever it was. */
    UnitId read(String written, @Nullable Period period) {
        if (written.isBlank()) {
            throw new RuleViolation("imports.unit.blank");
        }
        var text = OFFICE.matcher(Plain.of(written)).replaceFirst("");
        if (CODE.matcher(text).matches()) {
            return coded(UnitId.parse(text));
        }
        var candidates = candidates(text);
        if (candidates.isEmpty()) {
            throw new RuleViolation("imports.unit.unknown", written);
        }
        var reached = candidates.stream()
                .filter(unit -> units.contains(reach, unit.id()))
                .toList();
        if (reached.isEmpty()) {
            throw new RuleViolation("imports.unit.beyond", listed(candidates));
        }
        var then = period == null ? reached : within(reached, period);
        if (then.size() > 1) {
            throw new RuleViolation("imports.unit.ambiguous", written, listed(then));
        }
        return then.getFirst().id();
    }

    private UnitId coded(UnitId id) {
        var unit = units.find(id).orElseThrow(() -> new RuleViolation("imports.unit.unknown", id.toString()));
        if (!units.contains(reach, unit.id())) {
            throw new RuleViolation("imports.unit.beyond", listed(List.of(unit)));
        }
        return unit.id();
    }

    private List<Unit> candidates(String text) {
        var parts = Arrays.stream(text.split("[,;]| - "))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.isEmpty()) {
            return List.of();
        }
        return named.getOrDefault(parts.getFirst(), named.getOrDefault(text, Set.of())).stream()
                .filter(id -> lies(id, parts.subList(1, parts.size())))
                .map(units::get)
                .toList();
    }

    /** Whether each of the places named behind it is one that it lies in. */
    private boolean lies(UnitId id, List<String> places) {
        if (places.isEmpty()) {
            return true;
        }
        var above = units.ancestors(id).stream().flatMap(this::names).collect(Collectors.toSet());
        return above.containsAll(places);
    }

    /** Those of the period's last day, else those that were there in it, else whatever bears the name since. */
    private static List<Unit> within(List<Unit> reached, Period period) {
        var last = reached.stream().filter(unit -> unit.existsOn(period.to())).toList();
        if (!last.isEmpty()) {
            return last;
        }
        var some = reached.stream().filter(unit -> existed(unit, period)).toList();
        return some.isEmpty() ? reached : some;
    }

    private static boolean existed(Unit unit, Period period) {
        LocalDate end = unit.validTo();
        return !unit.validFrom().isAfter(period.to()) && (end == null || end.isAfter(period.from()));
    }

    private String listed(List<Unit> candidates) {
        var named = new ArrayList<String>();
        for (var unit : candidates.subList(0, Math.min(candidates.size(), MOST_NAMED))) {
            var place = units.place(unit.id());
            named.add(unit.fullName() + (place.isEmpty() ? "" : ", " + place) + " (" + unit.id() + ")");
        }
        return String.join("; ", named) + (candidates.size() > MOST_NAMED ? "; …" : "");
    }
}
