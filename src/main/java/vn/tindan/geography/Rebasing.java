package vn.tindan.geography;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.springframework.stereotype.Component;

/**
 * Reads facts on the boundaries of their day or of today. Nothing is guessed and nothing lost: what cannot be told apart
 * at commune level stays with the province, so that the sum over all places is the same on either map.
 */
@Component
public class Rebasing {

    private final Units units;

    public Rebasing(Units units) {
        this.units = units;
    }

    /** An amount reported by a unit. */
    public record Fact<T>(UnitId unit, T amount) {}

    /**
     * Where an amount belongs.
     *
     * @param isUnsplit chưa tách được: the amount is the unit's, but no unit of the level asked for can claim it
     */
    public record Place(UnitId unit, boolean isUnsplit) {}

    /** Sums by place, in the order the places were first met. */
    public <T> Map<Place, T> sums(
            Collection<Fact<T>> facts, UnitKind level, Boundaries boundaries, BinaryOperator<T> addition) {
        var sums = new LinkedHashMap<Place, T>();
        for (var fact : facts) {
            sums.merge(place(fact.unit(), level, boundaries), fact.amount(), addition);
        }
        return sums;
    }

    /** Where an amount reported by a unit is counted, by province or by commune. */
    public Place place(UnitId reported, UnitKind level, Boundaries boundaries) {
        var unit = units.get(reported);
        return switch (level) {
            case NATION -> new Place(nation(unit, boundaries), false);
            case PROVINCE -> {
                var province = province(unit, boundaries);
                yield new Place(province, province.isNation());
            }
            case COMMUNE -> commune(unit, boundaries);
            case DISTRICT -> throw new IllegalArgumentException("districts are no level of any report");
        };
    }

    private static UnitId nation(Unit unit, Boundaries boundaries) {
        return boundaries == Boundaries.TODAY
                ? UnitId.NATION_TODAY
                : new UnitId(unit.id().set(), "00");
    }

    private UnitId province(Unit unit, Boundaries boundaries) {
        return boundaries == Boundaries.TODAY ? units.provinceToday(unit.id()) : units.province(unit.id());
    }

    private Place commune(Unit unit, Boundaries boundaries) {
        if (boundaries == Boundaries.OF_THE_DAY || units.isInForce(unit.id())) {
            return units.isCommuneArea(unit.id())
                    ? new Place(unit.id(), false)
                    : new Place(province(unit, boundaries), true);
        }
        return units.heir(unit.id())
                .map(heir -> new Place(heir, false))
                .orElseGet(() -> new Place(units.provinceToday(unit.id()), true));
    }
}
