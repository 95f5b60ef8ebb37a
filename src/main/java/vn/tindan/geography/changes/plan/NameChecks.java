package vn.tindan.geography.changes.plan;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tindan.geography.Naming;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.UnitKind;
import vn.tindan.geography.Units;

/** No two units of one level of a province bear one name: neither from the day on nor on any later day that is known. */
final class NameChecks {

    private final Units units;
    private final Plan plan;

    NameChecks(Units units, Plan plan) {
        this.units = units;
        this.plan = plan;
    }

    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        var changed = changed();
        var taken = taken(changed);
        for (var row : plan.rows()) {
            var name = given(row);
            if (!name.isEmpty() && !taken.add(plain(name))) {
                faults.add(Fault.of(row.number(), "same-name", name));
            }
        }
        return faults;
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

    private Set<String> taken(Set<UnitId> changed) {
        var level = ofProvinces() ? units.provinces(plan.day()) : units.below(plan.province());
        return level.stream()
                .filter(unit -> unit.validTo() == null || unit.validTo().isAfter(plan.day()))
                .filter(unit -> !changed.contains(unit.id()))
                .flatMap(unit -> names(unit.id()))
                .map(NameChecks::plain)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Of the day and of any day after it. */
    private Stream<String> names(UnitId id) {
        var namings = units.names(id);
        var ofTheDay = namings.stream()
                .filter(naming -> !naming.validFrom().isAfter(plan.day()))
                .reduce(namings.getFirst(), (_, later) -> later);
        return Stream.concat(
                        Stream.of(ofTheDay),
                        namings.stream().filter(naming -> naming.validFrom().isAfter(plan.day())))
                .map(Naming::name);
    }

    private boolean ofProvinces() {
        return plan.rows(ChangeRow.Named.class).stream()
                .anyMatch(row -> units.find(row.unit())
                        .filter(unit -> unit.kind() == UnitKind.PROVINCE)
                        .isPresent());
    }

    private static String given(ChangeRow row) {
        var name = switch (row) {
            case ChangeRow.Named named -> named.name();
            case ChangeRow.Founded founded -> founded.name();
            case ChangeRow.Given _ -> null;
        };
        return name == null ? "" : name;
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
