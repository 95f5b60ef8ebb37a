package vn.tindan.figures;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.changes.WorkOfUnits;

/**
 * The heir records since the day on which all that went wholly into it did, itself included; where one of them did not, or
 * only a part came, since the change.
 */
@Component
class CoverageOfUnit implements WorkOfUnits {

    private final JdbcClient jdbc;

    CoverageOfUnit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "figures";
    }

    @Override
    public long openAt(UnitId unit) {
        return jdbc.sql("select count(*) from figures.live_coverage where commune = :unit")
                .param("unit", unit.toString())
                .query(Long.class)
                .single();
    }

    /** What was counted at a unit that began with the change. */
    @Override
    public long recordedAt(UnitId unit, LocalDate since) {
        return jdbc.sql("""
                select (select count(*) from figures.half_month_sum where area = u.id)
                     + (select count(*) from figures.delta where commune = u.id)
                from geography.unit u where u.id = :unit and u.valid_from >= :since
                """)
                .param("unit", unit.toString())
                .param("since", since)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    @Override
    public long passOn(UnitId former, UnitId heir, LocalDate day) {
        return jdbc.sql("""
                insert into figures.live_coverage as known (commune, since)
                select :heir, max(since)
                from (
                    select c.since as known,
                           case when s.takes_whole_population then coalesce(c.since, :day) else :day end as since
                    from geography.succession s left join figures.live_coverage c on c.commune = s.former
                    where s.current = :heir and s.effective_on = :day and s.relation <> 'ceded'
                    union all
                    select c.since, coalesce(c.since, :day)
                    from geography.unit u left join figures.live_coverage c on c.commune = u.id
                    where u.id = :heir and u.valid_from < :day
                ) part
                having count(part.known) > 0
                on conflict (commune) do update set since = greatest(known.since, excluded.since)
                """).param("heir", heir.toString()).param("day", day).update();
    }
}
