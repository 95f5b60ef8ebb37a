package vn.tindan.returns;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.changes.WorkOfUnits;

/**
 * What a unit that ceased still owes for periods that ended before, its heir hands in for it, in its name. Of a period that
 * runs on, the heir owes its own return; an untouched one of the former unit goes.
 */
@Component
class ReturnsOfUnit implements WorkOfUnits {

    private static final String OWED = "state in ('OPEN', 'DRAFT', 'SENT_BACK')";

    private final JdbcClient jdbc;

    ReturnsOfUnit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "returns";
    }

    @Override
    public long openAt(UnitId unit) {
        return jdbc.sql("select count(*) from returns.filing where unit = :unit and " + OWED)
                .param("unit", unit.toString())
                .query(Long.class)
                .single();
    }

    @Override
    public long recordedAt(UnitId unit, LocalDate since) {
        return jdbc.sql("""
                select count(*) from returns.filing g join returns.round r on r.id = g.round_id
                where g.unit = :unit and r.to_day >= :since and g.submitted_at is not null
                """)
                .param("unit", unit.toString())
                .param("since", since)
                .query(Long.class)
                .single();
    }

    @Override
    public long passOn(UnitId former, UnitId heir, LocalDate day) {
        long owed = openAt(former);
        run("""
                insert into returns.form_reporter (form_id, unit)
                select form_id, :heir from returns.form_reporter where unit = :former
                on conflict do nothing
                """, former, heir, day);
        run("""
                insert into returns.filing (id, round_id, unit, state)
                select gen_random_uuid(), g.round_id, :heir, 'OPEN'
                from returns.filing g join returns.round r on r.id = g.round_id
                where g.unit = :former and r.to_day >= :day
                on conflict (round_id, unit) do nothing
                """, former, heir, day);
        run("""
                delete from returns.filing g using returns.round r
                where r.id = g.round_id and r.to_day >= :day and g.unit = :former and g.state = 'OPEN'
                  and not exists (select from returns.cell c where c.filing_id = g.id)
                  and not exists (select from returns.step s where s.filing_id = g.id)
                """, former, heir, day);
        return owed;
    }

    private void run(String sql, UnitId former, UnitId heir, LocalDate day) {
        jdbc.sql(sql)
                .param("former", former.toString())
                .param("heir", heir.toString())
                .param("day", day)
                .update();
    }
}
