package vn.tindan.reports.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tindan.figures.Coverage;
import vn.tindan.figures.Figure;
import vn.tindan.figures.IndicatorCatalogue;
import vn.tindan.figures.Period;
import vn.tindan.geography.Region;
import vn.tindan.geography.Regions;
import vn.tindan.geography.Unit;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.UnitKind;
import vn.tindan.geography.Units;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.DateRange;

/** Puts the tables of a period together, once for every issue and correction. */
@Component
class Publications {

    private final PublishedFigures published;
    private final IndicatorCatalogue catalogue;
    private final Units units;
    private final Regions regions;
    private final Clock clock;
    private Map<PublishedFigures.Days, Publication> kept = Map.of();
    private String keptOf = "";

    Publications(PublishedFigures published, IndicatorCatalogue catalogue, Units units, Regions regions, Clock clock) {
        this.published = published;
        this.catalogue = catalogue;
        this.units = units;
        this.regions = regions;
        this.clock = clock;
    }

    Publication of(LocalDate from, LocalDate to) {
        return Objects.requireNonNull(all().get(new PublishedFigures.Days(from, to)));
    }

    /** Of all periods together, as what one withholds the others must not tell. */
    private synchronized Map<PublishedFigures.Days, Publication> all() {
        String stamp = published.stamp();
        if (!stamp.equals(keptOf)) {
            kept = composeAll();
            keptOf = stamp;
        }
        return kept;
    }

    private Map<PublishedFigures.Days, Publication> composeAll() {
        var all = new LinkedHashMap<PublishedFigures.Days, Publication>();
        published.periods().forEach(days -> all.put(days, compose(days.from(), days.to())));
        Withholding.decide(
                catalogue,
                Stream.concat(
                                all.values().stream().map(Publication::now),
                                all.values().stream().map(Publication::before))
                        .toList());
        return all;
    }

    private Publication compose(LocalDate from, LocalDate to) {
        var rows = published.rows(from, to).stream()
                .filter(row -> units.get(row.unit()).kind() != UnitKind.COMMUNE
                        && units.get(row.unit()).kind() != UnitKind.DISTRICT)
                .toList();
        var issued = rows.stream().map(PublishedFigures.Row::unit).distinct().toList();
        var parts = parts(issued);
        var period = Period.of(from, to);
        var within = within(issued);
        return new Publication(
                period,
                table(rows, true, period, parts, within),
                table(rows, false, period, parts, within),
                areas(issued, parts),
                parts,
                country(issued, period),
                rows);
    }

    /** Of how many provinces on the map of the time a total of the country is, where no report is about the country itself. */
    private Coverage country(List<UnitId> issued, Period period) {
        var due = units.provinces(period.to());
        var reported = due.stream()
                .map(Unit::id)
                .filter(province -> isTold(province, issued))
                .count();
        return new Coverage(issued.stream().anyMatch(UnitId::isNation) ? due.size() : (int) reported, due.size());
    }

    private boolean isTold(UnitId province, List<UnitId> issued) {
        if (!units.isInForce(province)) {
            return issued.contains(province) || issued.contains(units.provinceToday(province));
        }
        var former = units.predecessors(province).stream().map(Unit::id).toList();
        return issued.contains(province) || !former.isEmpty() && issued.containsAll(former);
    }

    private PublishedTable table(
            List<PublishedFigures.Row> rows,
            boolean isNow,
            Period period,
            Map<String, List<String>> parts,
            Map<String, List<String>> within) {
        var apart = new HashMap<String, DateRange>();
        rows.stream()
                .filter(row -> row.isNow() == isNow && row.until().isBefore(period.to()))
                .forEach(row ->
                        apart.put(PublishedTable.key(row.indicator(), row.unit().toString()), row.days(period)));
        var days = isNow ? period.range() : period.previous().range();
        return new PublishedTable(
                catalogue, figures(rows, isNow), new PublishedTable.Scope(days, parts, within, apart));
    }

    /** What was issued besides of provinces that were issued themselves, and of the country: its rest can be worked out. */
    private Map<String, List<String>> within(List<UnitId> issued) {
        var within = new LinkedHashMap<String, List<String>>();
        for (var unit : issued) {
            var parts = unit.isNation()
                    ? once(issued)
                    : units.predecessors(unit).stream()
                            .map(former -> former.id())
                            .filter(issued::contains)
                            .toList();
            if (!parts.isEmpty()) {
                within.put(unit.toString(), texts(parts));
            }
        }
        return within;
    }

    private static Map<String, Map<String, Figure>> figures(List<PublishedFigures.Row> rows, boolean isNow) {
        var figures = new HashMap<String, Map<String, Figure>>();
        rows.stream()
                .filter(row -> row.isNow() == isNow)
                .forEach(row -> figures.computeIfAbsent(row.indicator(), _ -> new HashMap<>())
                        .put(row.unit().toString(), row.figure()));
        return figures;
    }

    /** Which areas add up from which: merged provinces and regions where all of their parts were issued, and the country. */
    private Map<String, List<String>> parts(List<UnitId> issued) {
        var parts = new LinkedHashMap<String, List<String>>();
        for (var province : units.provinces(CountryTime.today(clock))) {
            var former = units.predecessors(province.id()).stream()
                    .map(unit -> unit.id())
                    .toList();
            if (former.size() > 1 && issued.containsAll(former)) {
                parts.put(province.id().toString(), texts(former));
            }
        }
        for (var region : regions.all()) {
            var members = region.members().stream()
                    .map(member -> member.province().id())
                    .toList();
            boolean isWhole = region.members().stream().map(Region.Member::part).allMatch(part -> part == null);
            if (isWhole && issued.containsAll(members)) {
                parts.put(region.code(), texts(members));
            }
        }
        nation(issued, parts);
        return parts;
    }

    /** Each place once: a report of today's province stands for those of its former ones. */
    private void nation(List<UnitId> issued, Map<String, List<String>> parts) {
        var once = once(issued);
        if (once.size() > 1 && issued.stream().noneMatch(UnitId::isNation)) {
            parts.put(UnitId.NATION_TODAY.toString(), texts(once));
        }
    }

    private List<UnitId> once(List<UnitId> issued) {
        var provinces = issued.stream().filter(unit -> !unit.isNation()).toList();
        return provinces.stream()
                .filter(unit -> units.isInForce(unit) || !provinces.contains(units.provinceToday(unit)))
                .toList();
    }

    private static List<String> texts(List<UnitId> ids) {
        return ids.stream().map(UnitId::toString).toList();
    }

    /** Areas to choose from with their names, the widest first. */
    private Map<String, String> areas(List<UnitId> issued, Map<String, List<String>> parts) {
        var keys = new ArrayList<>(parts.keySet().stream().toList().reversed());
        issued.stream()
                .map(UnitId::toString)
                .sorted()
                .filter(unit -> !keys.contains(unit))
                .forEach(keys::add);
        var areas = new LinkedHashMap<String, String>();
        keys.forEach(key -> areas.put(key, name(key)));
        return areas;
    }

    private String name(String key) {
        return regions.find(key)
                .map(Region::name)
                .orElseGet(() ->
                        Objects.requireNonNull(units.get(UnitId.parse(key)).fullName()));
    }
}
