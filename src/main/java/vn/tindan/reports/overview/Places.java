package vn.tindan.reports.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Account;
import vn.tindan.figures.Period;
import vn.tindan.figures.PeriodText;
import vn.tindan.geography.Region;
import vn.tindan.geography.Regions;
import vn.tindan.geography.Unit;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.UnitKind;
import vn.tindan.geography.Units;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

/** Finds the place that is looked at, what lies below and above it, on the borders asked for and within the reader's reach. */
@Component
class Places {

    private static final UnitId NATION_BEFORE = new UnitId("v1", "00");

    private final Units units;
    private final Regions regions;
    private final Clock clock;

    Places(Units units, Regions regions, Clock clock) {
        this.units = units;
        this.regions = regions;
        this.clock = clock;
    }

    private LocalDate today() {
        return CountryTime.today(clock);
    }

    Place find(Account reader, View view) {
        if (view.place().startsWith(View.REGION)) {
            var region = region(reader, view.place());
            return new Place(
                    view.place(),
                    region.name(),
                    region.members().stream()
                            .map(member -> member.province().id())
                            .toList());
        }
        var asked = units.find(UnitId.parse(view.place())).orElseThrow(NotFound::new);
        requireReach(reader, asked.id());
        var unit = view.boundaries() == Boundaries.TODAY ? today(asked) : onItsDay(asked, view);
        requireReach(reader, unit.id());
        requireExisting(unit, view.period());
        return Place.of(unit);
    }

    /** Before the reform the nation had the communes of the map before: what reported is counted of those. */
    private Unit onItsDay(Unit asked, View view) {
        return asked.id().isNation() ? units.get(isOnMapBefore(view) ? NATION_BEFORE : UnitId.NATION_TODAY) : asked;
    }

    @Nullable String former(View view, Place shown) {
        if (view.place().startsWith(View.REGION) || view.place().equals(shown.key())) {
            return null;
        }
        var asked = units.get(UnitId.parse(view.place()));
        return asked.id().isNation() ? null : asked.datedName();
    }

    private void requireReach(Account reader, UnitId unit) {
        if (!units.contains(reader.unit(), unit)) {
            throw new NotFound();
        }
    }

    private Region region(Account reader, String key) {
        if (!reader.unit().isNation()) {
            throw new NotFound();
        }
        return regions.find(key.substring(View.REGION.length())).orElseThrow(NotFound::new);
    }

    private Unit today(Unit unit) {
        if (unit.id().isNation()) {
            return units.get(UnitId.NATION_TODAY);
        }
        if (unit.validTo() == null) {
            return unit;
        }
        var today = unit.kind() == UnitKind.COMMUNE
                ? units.heir(unit.id())
                        .orElseThrow(() -> new RuleViolation("figures.boundaries.divided", unit.fullName()))
                : units.provinceToday(unit.id());
        return units.get(today);
    }

    /** A unit that ended has no figures of its own afterwards: today's unit has them. */
    private static void requireExisting(Unit unit, Period period) {
        var end = unit.validTo();
        if (end != null && unit.kind() == UnitKind.COMMUNE && !period.from().isBefore(end)) {
            throw new RuleViolation(
                    "reports.rule.unit", unit.fullName(), PeriodText.date(end), PeriodText.span(period));
        }
    }

    /** What adds up to the place: provinces of the nation, communes of a province, members of a region; none of a commune. */
    List<Place> below(Place place, View view) {
        if (!place.isUnit()) {
            return ofRegion(place, view.boundaries());
        }
        var unit = units.get(place.areas().getFirst());
        boolean isFormer = view.boundaries() == Boundaries.DAY && view.to().isBefore(unit.validFrom());
        if (unit.kind() == UnitKind.NATION) {
            return units.provinces(isOnMapBefore(view) ? view.to() : today()).stream()
                    .map(Place::of)
                    .toList();
        }
        if (unit.kind() != UnitKind.PROVINCE) {
            return List.of();
        }
        var parts = isFormer ? units.predecessors(unit.id()) : communes(unit, view);
        return parts.stream().map(Place::of).toList();
    }

    private boolean isOnMapBefore(View view) {
        return view.boundaries() == Boundaries.DAY
                && view.to().isBefore(units.get(UnitId.NATION_TODAY).validFrom());
    }

    private List<Unit> communes(Unit province, View view) {
        var end = province.validTo();
        var day = end == null ? today() : earlier(view.to(), end.minusDays(1));
        return units.communes(province.id(), day);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private List<Place> ofRegion(Place place, Boundaries boundaries) {
        var region = regions.find(place.key().substring(View.REGION.length())).orElseThrow(NotFound::new);
        if (boundaries == Boundaries.DAY) {
            return region.members().stream()
                    .map(member -> Place.of(member.province()))
                    .toList();
        }
        return regions.today(region).stream()
                .map(today -> new Place(
                        today.isWhole() ? today.province().id().toString() : place.key(),
                        today.isWhole() ? today.province().fullName() : named(today),
                        today.members().stream()
                                .map(member -> member.province().id())
                                .toList()))
                .toList();
    }

    private static String named(Region.Today today) {
        return today.province().fullName() + " ("
                + String.join(
                        ", ",
                        today.members().stream()
                                .map(member -> member.province().name())
                                .toList())
                + ")";
    }

    /** The way up, as far as the reader reaches; the widest first. */
    List<Place> above(Account reader, Place place) {
        var above = new ArrayList<Place>();
        if (place.isUnit()) {
            for (UnitId id : units.ancestors(place.areas().getFirst())) {
                if (units.contains(reader.unit(), id) && units.get(id).kind() != UnitKind.DISTRICT) {
                    above.addFirst(Place.of(units.get(id)));
                }
            }
        } else {
            above.add(Place.of(units.get(UnitId.NATION_TODAY)));
        }
        return above;
    }

    /** Where one may look besides: the own unit, what it was made of, and for the nation its regions. */
    List<Place> choices(Account reader) {
        var choices = new ArrayList<Place>();
        choices.add(Place.of(units.get(reader.unit())));
        if (reader.unit().isNation()) {
            choices.add(dated(units.get(NATION_BEFORE)));
            regions.all()
                    .forEach(region -> choices.add(new Place(View.REGION + region.code(), region.name(), List.of())));
            units.provinces(today()).forEach(province -> choices.add(Place.of(province)));
        } else {
            units.predecessors(reader.unit()).forEach(former -> choices.add(dated(former)));
        }
        return choices;
    }

    private static Place dated(Unit former) {
        return new Place(former.id().toString(), former.datedName(), List.of(former.id()));
    }
}
