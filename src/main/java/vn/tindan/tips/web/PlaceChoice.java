package vn.tindan.tips.web;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tindan.geography.Unit;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.UnitKind;
import vn.tindan.geography.Units;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Option;

/** The choice of a place in two steps, province then commune, among the units in force today. */
@Component
public class PlaceChoice {

    private final Units units;
    private final Clock clock;

    PlaceChoice(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    List<Option> provinces() {
        return options(units.provinces(CountryTime.today(clock)));
    }

    List<Option> communes(String province) {
        return find(province)
                .map(unit -> options(units.communes(unit.id(), CountryTime.today(clock))))
                .orElse(List.of());
    }

    /** Where a tip of a unit may be sent: the communes of its province, and the desk of any province. */
    public List<Option> communesBeside(UnitId unit) {
        return Stream.concat(communes(units.provinceToday(unit).toString()).stream(), provinces().stream())
                .filter(option -> !option.value().equals(unit.toString()))
                .toList();
    }

    /** The province of today that a unit lies in, itself where it is one. */
    public UnitId provinceOf(UnitId unit) {
        return units.provinceToday(unit);
    }

    /** The units whose tips a unit sees: of a province its desk and its communes, of a commune only itself, so none to choose. */
    public List<Option> communesWithin(UnitId unit) {
        return find(unit.toString())
                .filter(each -> each.kind() == UnitKind.PROVINCE)
                .map(each -> Stream.concat(
                                Stream.of(new Option(unit.toString(), each.fullName())),
                                communes(unit.toString()).stream())
                        .toList())
                .orElse(List.of());
    }

    String name(String province) {
        return find(province).map(Unit::fullName).orElse("");
    }

    @Nullable String provinceOrNull(@Nullable String province) {
        return find(province)
                .filter(unit -> unit.kind() == UnitKind.PROVINCE && units.isInForce(unit.id()))
                .map(unit -> unit.id().toString())
                .orElse(null);
    }

    /** The unit that a choice means: the commune, or the province's duty desk when nobody remembers. */
    Optional<UnitId> unit(@Nullable String province, @Nullable String commune) {
        if (TipForm.UNKNOWN_PLACE.equals(commune)) {
            return Optional.ofNullable(provinceOrNull(province)).map(UnitId::parse);
        }
        return find(commune)
                .filter(unit -> unit.kind() == UnitKind.COMMUNE && units.isInForce(unit.id()))
                .filter(unit -> Objects.toString(unit.parent(), "").equals(province))
                .map(Unit::id);
    }

    private Optional<Unit> find(@Nullable String id) {
        if (id == null || id.isBlank()) {
            return Optional.empty();
        }
        try {
            return units.find(UnitId.parse(id));
        } catch (RuleViolation malformed) {
            return Optional.empty();
        }
    }

    private static List<Option> options(List<Unit> units) {
        return units.stream()
                .map(unit -> new Option(unit.id().toString(), unit.fullName()))
                .toList();
    }
}
