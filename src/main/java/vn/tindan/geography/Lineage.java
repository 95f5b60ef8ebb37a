package vn.tindan.geography;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Follows units along their successions, forward and back. */
record Lineage(Atlas atlas) {

    /** A district, which the law only abolished, became what its communes did. */
    Set<UnitId> successors(UnitId id) {
        return linked(id, atlas.after(id), Succession::current);
    }

    Set<UnitId> predecessors(UnitId id) {
        return linked(id, atlas.before(id), Succession::former);
    }

    private Set<UnitId> linked(UnitId id, List<Succession> successions, Function<Succession, UnitId> end) {
        var found = new LinkedHashSet<UnitId>();
        successions.stream()
                .filter(succession -> !succession.isOnlyTold())
                .map(end)
                .forEach(found::add);
        if (found.isEmpty() && kind(id) == UnitKind.DISTRICT) {
            atlas.childrenOf(id).stream()
                    .flatMap(commune -> atlas.after(commune.id()).stream())
                    .map(Succession::current)
                    .forEach(found::add);
        }
        return found;
    }

    /** Itself while it is in force; then whoever took all its people, and whoever took theirs. */
    Optional<UnitId> heir(UnitId commune, LocalDate on) {
        if (unit(commune).existsOn(on)) {
            return Optional.of(commune);
        }
        return atlas.after(commune).stream()
                .filter(succession -> !succession.effectiveOn().isAfter(on))
                .filter(succession -> kind(succession.current()) == UnitKind.COMMUNE)
                .filter(succession -> Boolean.TRUE.equals(succession.takesWholePopulation()))
                .flatMap(succession -> heir(succession.current(), on).stream())
                .findFirst();
    }

    /** What a unit is to become only on a day to come does not hold it yet. */
    boolean contains(UnitId scope, UnitId unit, LocalDate today) {
        if (scope.isNation() || liesIn(unit, scope)) {
            return true;
        }
        var area = atlas.areas().get(unit);
        if (area != null
                && (scope.equals(area.v1Province()) || area.v2Province().equals(scope))) {
            return true;
        }
        return !unit.isNation()
                && (hasEnded(unit, today) && allWithin(scope, successors(unit), this::successors)
                        || allWithin(scope, predecessors(unit), this::predecessors));
    }

    private boolean hasEnded(UnitId id, LocalDate today) {
        var end = unit(id).validTo();
        return end != null && !end.isAfter(today);
    }

    private boolean allWithin(UnitId scope, Set<UnitId> parts, Function<UnitId, Set<UnitId>> further) {
        return !parts.isEmpty()
                && parts.stream()
                        .allMatch(part -> liesIn(part, scope) || allWithin(scope, further.apply(part), further));
    }

    private boolean liesIn(UnitId unit, UnitId scope) {
        var known = Objects.requireNonNull(atlas.units().get(unit));
        return unit.equals(scope)
                || atlas.lyingIn(known).stream().anyMatch(above -> above.id().equals(scope));
    }

    private Unit unit(UnitId id) {
        return Objects.requireNonNull(atlas.units().get(id));
    }

    private UnitKind kind(UnitId id) {
        return unit(id).kind();
    }
}
