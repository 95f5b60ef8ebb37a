package vn.tindan.geography.maps;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tindan.geography.Unit;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.UnitKind;
import vn.tindan.geography.Units;

/** The one place that every map comes from: by outlines where they are loaded, else provinces as squares, communes as dots. */
@Component
public class UnitMaps {

    private static final double LETTER = 8;
    private static final int ABOVE = 20;
    private static final int INSIDE = 15;

    private final Units units;
    private final TileMaps tiles;
    private final Sheets sheets;

    UnitMaps(Units units, TileMaps tiles, Sheets sheets) {
        this.units = units;
        this.tiles = tiles;
        this.sheets = sheets;
    }

    /** The provinces of today with some of them marked. */
    public DrawnMap marked(Collection<UnitId> provinces) {
        return country(UnitId.NATION_TODAY, Shading.marking(provinces))
                .orElseGet(() -> tiles.draw(UnitId.NATION_TODAY.set(), Shading.marking(provinces)));
    }

    /** Where a unit of any map lies today: communes within their province where outlines are loaded, else its province. */
    public DrawnMap where(UnitId unit) {
        var known = units.get(unit);
        var province = units.provinceToday(unit);
        if (known.kind() == UnitKind.COMMUNE || known.kind() == UnitKind.DISTRICT) {
            var parts = units.inForceToday(unit).stream().map(Unit::id).toList();
            var sheet = sheets.side(today(province));
            if (sheet.isPresent()) {
                return drawn(sheet.get(), today(province), Shading.marking(parts), marked(List.of(province)));
            }
        }
        return marked(List.of(province));
    }

    /**
     * Places side by side, shaded by value: provinces on the whole map of their set, communes alone; none where
     * there is neither outline nor square nor seat for them.
     */
    public @Nullable DrawnMap shaded(
            List<UnitId> places, Map<UnitId, BigDecimal> values, Function<BigDecimal, String> words) {
        return shaded(places, Shading.by(values, words));
    }

    /** The same, each value told in its own words: what is not exact does not look exact on a map either. */
    public @Nullable DrawnMap shaded(List<UnitId> places, Map<UnitId, Told> told) {
        return shaded(places, Shading.by(told));
    }

    private @Nullable DrawnMap shaded(List<UnitId> places, Shading shading) {
        if (places.isEmpty() || !isOneLevel(places)) {
            return null;
        }
        var first = units.get(places.getFirst());
        return switch (first.kind()) {
            case NATION, DISTRICT -> null;
            case PROVINCE -> provinces(new UnitId(first.id().set(), "00"), shading.within(Set.copyOf(places)));
            case COMMUNE ->
                communes(
                        places.stream()
                                .sorted(Comparator.comparing(UnitId::code))
                                .toList(),
                        shading);
        };
    }

    private boolean isOneLevel(List<UnitId> places) {
        var kind = units.get(places.getFirst()).kind();
        String set = places.getFirst().set();
        return places.stream()
                .allMatch(place -> place.set().equals(set) && units.get(place).kind() == kind);
    }

    private @Nullable DrawnMap provinces(UnitId nation, Shading shading) {
        return country(nation, shading)
                .orElseGet(() -> tiles.isDrawn(nation.set()) ? tiles.draw(nation.set(), shading) : null);
    }

    private @Nullable DrawnMap communes(List<UnitId> places, Shading shading) {
        return sheets.side(places)
                .or(() -> sheets.dots(places))
                .map(sheet -> drawn(sheet, places, shading, marked(List.of(units.provinceToday(places.getFirst())))))
                .orElse(null);
    }

    private Optional<DrawnMap> country(UnitId nation, Shading shading) {
        var provinces = today(nation);
        return sheets.country(nation.set(), provinces).map(sheet -> drawn(sheet, provinces, shading, null));
    }

    /** What lies in a unit; of a set that is no more, what did. */
    private List<UnitId> today(UnitId parent) {
        var parts = units.below(parent).stream().map(Unit::id).toList();
        var inForce = parts.stream().filter(units::isInForce).toList();
        return inForce.isEmpty() ? parts : inForce;
    }

    private DrawnMap drawn(Sheet sheet, List<UnitId> wanted, Shading shading, @Nullable DrawnMap country) {
        return new OutlineMap(
                sheet.width(),
                sheet.height(),
                sheet.isDots(),
                sheet.units().entrySet().stream()
                        .map(entry -> area(entry.getKey(), entry.getValue(), shading.of(entry.getKey())))
                        .toList(),
                sheet.isles().stream()
                        .map(isles -> frame(isles, shading, country == null))
                        .toList(),
                wanted.stream()
                        .filter(unit -> !sheet.units().containsKey(unit))
                        .map(unit -> units.get(unit).fullName())
                        .toList(),
                shading.legend(),
                country);
    }

    private OutlineMap.Area area(UnitId id, Sheet.Drawn drawn, Shading.Look look) {
        var unit = units.get(id);
        return new OutlineMap.Area(
                id,
                unit.fullName(),
                drawn.path(),
                unit.name().length() * LETTER <= drawn.room() ? unit.name() : "",
                drawn.x(),
                drawn.y(),
                look.value(),
                look.fill(),
                look.ink(),
                look.isFilled());
    }

    private OutlineMap.Frame frame(Sheet.Isles isles, Shading shading, boolean country) {
        return new OutlineMap.Frame(
                isles.name().label(),
                units.get(isles.name().province(isles.owner().set())).name(),
                isles.owner(),
                isles.x(),
                isles.y(),
                isles.width(),
                isles.height(),
                country ? isles.y() - ABOVE : isles.y() + INSIDE,
                isles.isEmpty(),
                shading.of(isles.owner()).fill());
    }
}
