package vn.tindan.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.AccountEvent;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.UnitKind;
import vn.tindan.geography.Units;
import vn.tindan.shared.CountryTime;

/**
 * Since when each commune of today records its work here, with what the communes before it recorded. Where nobody
 * records, nothing happened is not known: the figure is missing, not 0.
 */
@Component
public class LiveCoverage {

    private final JdbcClient jdbc;
    private final Units units;
    private final Clock clock;
    private volatile @Nullable Known known;

    LiveCoverage(JdbcClient jdbc, Units units, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.clock = clock;
    }

    /** The communes of an area that recorded during all of a period, those that did for a part of it, and all there are. */
    public record Recording(int whole, int part, int due) {

        public boolean isAny() {
            return whole + part > 0;
        }

        public Coverage coverage() {
            return new Coverage(whole, due);
        }
    }

    /** The communes of the map before, for its own areas while it was in force: those that did, by their heirs, of all. */
    public record Before(LocalDate ended, Recorders recorders) {}

    /**
     * Says that a commune records from a day on, or from an earlier day than was known. Where that is known, nothing is
     * written: who writes waits for others who do, and all instances read the coverage anew.
     */
    public void begins(UnitId commune, LocalDate since) {
        boolean isKnown = jdbc.sql(
                        "select exists (select from figures.live_coverage where commune = :commune and since <= :since)")
                .param("commune", commune.toString())
                .param("since", since)
                .query(Boolean.class)
                .single();
        if (!isKnown) {
            jdbc.sql("""
                    insert into figures.live_coverage as c (commune, since) values (:commune, :since)
                    on conflict (commune) do update set since = least(c.since, excluded.since)
                    """)
                    .param("commune", commune.toString())
                    .param("since", since)
                    .update();
        }
    }

    /** A commune records from the day its first officer has an account. */
    @EventListener
    void on(AccountEvent.Opened opened) {
        if (units.get(opened.unit()).kind() == UnitKind.COMMUNE) {
            begins(opened.unit(), CountryTime.today(clock));
        }
    }

    /**
     * Since when how many communes of an area record; those that do not have no day.
     *
     * @param before of an area of the map before: the communes that it had then
     */
    public record Recorders(
            Map<LocalDate, Integer> since,
            int due,
            @Nullable Before before) {

        /** Of a unit that is none of today's communes and holds none. */
        public static final Recorders NONE = new Recorders(Map.of(), 0, null);

        public Recording during(Period period) {
            return before != null && period.to().isBefore(before.ended())
                    ? before.recorders().during(period)
                    : new Recording(
                            count(day -> !day.isAfter(period.from())),
                            count(day -> day.isAfter(period.from()) && !day.isAfter(period.to())),
                            due);
        }

        private Recorders plus(Recorders other) {
            var both = new HashMap<>(since);
            other.since.forEach((day, communes) -> both.merge(day, communes, Integer::sum));
            return new Recorders(both, due + other.due, before);
        }

        private int count(Predicate<LocalDate> isMeant) {
            return since.entrySet().stream()
                    .filter(entry -> isMeant.test(entry.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }

    /** What was read at a version of the coverage; the communes of a day are those that are in force on it. */
    private record Known(UUID version, LocalDate day, Map<UnitId, Recorders> recorders) {}

    /** Of each area, of either map and at any level; from memory while nothing has changed. */
    public Map<UnitId, Recorders> of(Collection<UnitId> areas) {
        var all = jdbc.sql("select version, geography.today() as day from figures.coverage_version")
                .query((row, _) -> at(row.getObject("version", UUID.class), row.getObject("day", LocalDate.class)))
                .single()
                .recorders();
        var found = new HashMap<UnitId, Recorders>();
        areas.forEach(area -> found.put(area, all.getOrDefault(area, Recorders.NONE)));
        return found;
    }

    private Known at(UUID version, LocalDate day) {
        var last = known;
        if (last == null || !last.version().equals(version) || !last.day().equals(day)) {
            last = new Known(version, day, recorders());
            known = last;
        }
        return last;
    }

    private Map<UnitId, Recorders> recorders() {
        var found = recorders("""
                select a.area, l.since, count(*) as communes
                from geography.unit u
                join figures.unit_area a on a.unit = u.id
                left join figures.live_coverage l on l.commune = u.id
                where u.kind = 'COMMUNE' and u.valid_from <= geography.today()
                  and (u.valid_to is null or u.valid_to > geography.today())
                group by a.area, l.since
                """);
        var ended = units.get(UnitId.NATION_TODAY).validFrom();
        recorders("""
                select a.area, h.since, count(*) as communes
                from geography.commune_area c
                cross join lateral (values (c.v1_province), ('v1-00')) as a (area)
                left join lateral (
                    select min(l.since) as since
                    from geography.succession s join figures.live_coverage l on l.commune = s.current
                    where s.former = c.commune and s.takes_whole_population
                ) h on true
                where c.commune like 'v1-%'
                group by a.area, h.since
                """).forEach((area, then) -> {
            var now = found.getOrDefault(area, Recorders.NONE);
            found.put(area, new Recorders(now.since(), now.due(), new Before(ended, then)));
        });
        return found;
    }

    private Map<UnitId, Recorders> recorders(String communes) {
        var found = new HashMap<UnitId, Recorders>();
        jdbc.sql(communes).query(row -> {
            var since = row.getObject("since", LocalDate.class);
            int number = row.getInt("communes");
            found.merge(
                    UnitId.parse(row.getString("area")),
                    new Recorders(since == null ? Map.of() : Map.of(since, number), number, null),
                    Recorders::plus);
        });
        return found;
    }

    /** A commune whose whole period is not recorded here, and since when it does record. */
    public record Silent(String name, @Nullable LocalDate since) {}

    /** The communes of an area that did not record during all of a period, by name. */
    public List<Silent> silent(UnitId area, Period period) {
        return jdbc.sql("""
                select p.full_name as name, l.since
                from geography.place p
                join geography.commune_area a on a.commune = p.id
                left join figures.live_coverage l on l.commune = p.id
                where p.kind = 'COMMUNE' and geography.today() >= p.valid_from
                  and (p.valid_to is null or p.valid_to > geography.today())
                  and :area in (p.id, a.v1_province, a.v2_province, 'v1-00', 'v2-00')
                  and (l.since is null or l.since > :from)
                order by p.name collate "vi-VN-x-icu", p.id
                """)
                .params(Map.of("area", area.toString(), "from", period.from()))
                .query((row, _) -> new Silent(row.getString("name"), row.getObject("since", LocalDate.class)))
                .list();
    }
}
