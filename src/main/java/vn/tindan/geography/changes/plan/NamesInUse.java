package vn.tindan.geography.changes.plan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.tindan.geography.Naming;
import vn.tindan.geography.Unit;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.UnitKind;
import vn.tindan.geography.Units;

/** The names that the communes of a province, or the provinces, bear from a day on: that day or any later one that is known. */
public final class NamesInUse {

    private final Units units;
    private final LocalDate day;
    private final Set<String> keys = new HashSet<>();

    /** @param without units whose names of now say nothing about the day: they end, begin, or bear another */
    public NamesInUse(Units units, UnitId province, UnitKind level, LocalDate day, Set<UnitId> without) {
        this.units = units;
        this.day = day;
        level(province, level).stream()
                .filter(unit -> unit.validTo() == null || unit.validTo().isAfter(day))
                .filter(unit -> !without.contains(unit.id()))
                .flatMap(unit -> names(unit.id()))
                .forEach(this::take);
    }

    private List<Unit> level(UnitId province, UnitKind level) {
        return level == UnitKind.PROVINCE ? units.provinces(day) : units.below(province);
    }

    private Stream<String> names(UnitId id) {
        var namings = units.names(id);
        var ofTheDay = namings.stream()
                .filter(naming -> !naming.validFrom().isAfter(day))
                .reduce(namings.getFirst(), (_, later) -> later);
        return Stream.concat(
                        Stream.of(ofTheDay),
                        namings.stream().filter(naming -> naming.validFrom().isAfter(day)))
                .map(Naming::name);
    }

    /** Whether it was free. */
    boolean take(String name) {
        return keys.add(Naming.key(name));
    }

    public boolean has(String name) {
        return keys.contains(Naming.key(name));
    }
}
