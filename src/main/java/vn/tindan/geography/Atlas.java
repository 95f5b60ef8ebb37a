package vn.tindan.geography;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that is known of units, held in memory: 13,500 small records that change a few times a year. */
record Atlas(
        Map<UnitId, Unit> units,
        Map<UnitId, List<Naming>> namings,
        Map<UnitId, List<Unit>> children,
        Map<UnitId, List<Succession>> after,
        Map<UnitId, List<Succession>> before,
        Map<UnitId, Area> areas,
        Map<UnitId, List<String>> aliases) {

    private record Alias(UnitId unit, String name) {}

    /** The provinces a commune lies in on either map; in none of the former map's where it was made of communes of two. */
    record Area(UnitId commune, @Nullable UnitId v1Province, UnitId v2Province) {}

    static Atlas read(JdbcClient jdbc) {
        Map<UnitId, Unit> units = jdbc.sql("select * from geography.place").query(Unit.class).list().stream()
                .collect(toMap(Unit::id, Function.identity()));
        var namings = jdbc.sql("select * from geography.naming order by unit, valid_from")
                .query(Naming.class)
                .list();
        var successions = jdbc.sql("select * from geography.succession order by former, current")
                .query(Succession.class)
                .list();
        var areas = jdbc.sql("select * from geography.commune_area")
                .query(Area.class)
                .list();
        return new Atlas(
                units,
                namings.stream().collect(groupingBy(Naming::unit)),
                byParent(units.values()),
                successions.stream().collect(groupingBy(Succession::former)),
                successions.stream().collect(groupingBy(Succession::current)),
                areas.stream().collect(toMap(Area::commune, Function.identity())),
                aliases(jdbc));
    }

    private static Map<UnitId, List<String>> aliases(JdbcClient jdbc) {
        return jdbc.sql("select unit, name from geography.alias order by unit, name").query(Alias.class).list().stream()
                .collect(groupingBy(Alias::unit, mapping(Alias::name, toList())));
    }

    private static Map<UnitId, List<Unit>> byParent(Collection<Unit> units) {
        return NameOrder.<Unit>sorted(units, Unit::name).stream()
                .filter(unit -> unit.parent() != null)
                .collect(groupingBy(Atlas::parentOf));
    }

    private static UnitId parentOf(Unit unit) {
        return Objects.requireNonNull(unit.parent());
    }

    /** The unit under the name it bore on a day, or under its first name if the day lies before. */
    @Nullable Unit unit(UnitId id, LocalDate on) {
        var unit = units.get(id);
        return unit == null ? null : named(unit, on);
    }

    Unit named(Unit unit, LocalDate on) {
        var names = namings.getOrDefault(unit.id(), List.of());
        if (names.size() < 2) {
            return unit;
        }
        var name = names.getFirst();
        for (var later : names) {
            name = later.validFrom().isAfter(on) ? name : later;
        }
        return unit.named(name);
    }

    UnitId provinceToday(Unit unit) {
        var area = areas.get(unit.id());
        if (area != null) {
            return area.v2Province();
        }
        return switch (unit.kind()) {
            case NATION -> UnitId.NATION_TODAY;
            case PROVINCE ->
                after(unit.id()).stream().findFirst().map(Succession::current).orElse(unit.id());
            case DISTRICT, COMMUNE -> provinceToday(Objects.requireNonNull(parent(unit)));
        };
    }

    UnitId province(Unit unit) {
        return switch (unit.kind()) {
            case NATION, PROVINCE -> unit.id();
            case DISTRICT, COMMUNE -> province(Objects.requireNonNull(parent(unit)));
        };
    }

    List<Unit> childrenOf(UnitId parent) {
        return children.getOrDefault(parent, List.of());
    }

    List<Succession> after(UnitId former) {
        return after.getOrDefault(former, List.of());
    }

    List<Succession> before(UnitId current) {
        return before.getOrDefault(current, List.of());
    }

    /** The provinces in force on a day, as they were named then. */
    List<Unit> provinces(LocalDate on) {
        return units.values().stream()
                .filter(unit -> unit.kind() == UnitKind.NATION)
                .flatMap(nation -> inForce(childrenOf(nation.id()), on))
                .toList();
    }

    /** What lies in the province without anything in it, in force on a day and as it was named then. */
    List<Unit> communes(UnitId province, LocalDate on) {
        var found = new ArrayList<Unit>();
        for (var child : childrenOf(province)) {
            var below = childrenOf(child.id());
            found.addAll(below.isEmpty() ? List.of(child) : below);
        }
        return inForce(found, on).toList();
    }

    private Stream<Unit> inForce(List<Unit> units, LocalDate on) {
        return units.stream().filter(unit -> unit.existsOn(on)).map(unit -> named(unit, on));
    }

    /** What the unit lies in below the nation, nearest first. */
    List<Unit> lyingIn(Unit unit) {
        var above = new ArrayList<Unit>();
        for (var next = parent(unit); next != null && next.kind() != UnitKind.NATION; next = parent(next)) {
            above.add(next);
        }
        return above;
    }

    private @Nullable Unit parent(Unit unit) {
        return unit.parent() == null ? null : units.get(unit.parent());
    }

    /** The name with all that the unit lies in: Xã Trung Mỹ, Huyện Bình Xuyên, Tỉnh Vĩnh Phúc. */
    String placed(Unit unit, String fullName) {
        return Stream.concat(Stream.of(fullName), lyingIn(unit).stream().map(Unit::fullName))
                .collect(joining(", "));
    }
}
