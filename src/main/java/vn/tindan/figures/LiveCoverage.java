package vn.tindan.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    LiveCoverage(JdbcClient jdbc, Units units, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.clock = clock;
    }

    /** The communes of an area that recorded during all of a period, those that did for a part of it, and all there are. */
    public record Recording(int whole, int part, int due) {

        /** Of a unit that is none of today's communes and holds none. */
        public static final Recording NONE = new Recording(0, 0, 0);

        public boolean isAny() {
            return whole + part > 0;
        }

        public Coverage coverage() {
            return new Coverage(whole, due);
        }
    }

    /** Says that a commune records from a day on, or from an earlier day than was known. */
    public void begins(UnitId commune, LocalDate since) {
        jdbc.sql("""
                insert into figures.live_coverage as c (commune, since) values (:commune, :since)
                on conflict (commune) do update set since = least(c.since, excluded.since)
                """).param("commune", commune.toString()).param("since", since).update();
    }

    /** A commune records from the day its first officer has an account. */
    @EventListener
    void on(AccountEvent.Opened opened) {
        if (units.get(opened.unit()).kind() == UnitKind.COMMUNE) {
            begins(opened.unit(), CountryTime.today(clock));
        }
    }

    /** Of each area, of either map and at any level. */
    public Map<UnitId, Recording> of(Collection<UnitId> areas, Period period) {
        var found = new HashMap<UnitId, Recording>();
        jdbc.sql("""
                select a.area,
                       count(*) filter (where l.since <= :from) as whole,
                       count(*) filter (where l.since > :from and l.since <= :to) as part,
                       count(*) as due
                from figures.unit_area a
                join geography.place p on p.id = a.unit and p.kind = 'COMMUNE' and geography.today() >= p.valid_from
                    and (p.valid_to is null or p.valid_to > geography.today())
                left join figures.live_coverage l on l.commune = a.unit
                where a.area = any (:areas)
                group by a.area
                """)
                .param("areas", areas.stream().map(UnitId::toString).toArray(String[]::new))
                .param("from", period.from())
                .param("to", period.to())
                .query(row -> {
                    found.put(
                            UnitId.parse(row.getString("area")),
                            new Recording(row.getInt("whole"), row.getInt("part"), row.getInt("due")));
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
