package vn.tindan.returns;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.figures.Period;
import vn.tindan.geography.Unit;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.shared.CountryTime;

/**
 * Opens the rounds of a form, each with an empty return for every unit that is due on its last day: so that who had to
 * report stays known when the map has changed.
 */
@Component
@Transactional
class ReturnRounds {

    private final JdbcClient jdbc;
    private final Units units;
    private final Clock clock;

    ReturnRounds(JdbcClient jdbc, Units units, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.clock = clock;
    }

    /** Every round that has begun and is not open yet. */
    void open(ReturnForm form) {
        var today = CountryTime.today(clock);
        for (var period = form.period(form.since());
                !period.from().isAfter(today);
                period = form.period(period.to().plusDays(1))) {
            open(form, period);
        }
    }

    private void open(ReturnForm form, Period period) {
        var id = UUID.randomUUID();
        int opened = jdbc.sql("""
                insert into returns.round (id, form_id, from_day, to_day, due_on) values (:id, :form, :from, :to, :due)
                on conflict (form_id, from_day) do nothing
                """)
                .param("id", id)
                .param("form", form.id())
                .param("from", period.from())
                .param("to", period.to())
                .param("due", form.dueOn(period))
                .update();
        if (opened == 0) {
            return;
        }
        var reporters = reporters(form, period).stream().map(UnitId::toString).toArray(String[]::new);
        jdbc.sql("""
                insert into returns.filing (id, round_id, unit, state)
                select gen_random_uuid(), :round, unit, 'OPEN' from unnest(cast(:units as text[])) as unit
                """).param("round", id).param("units", reporters).update();
    }

    /** Those in force on the last day; where it is still to come, those of today. */
    private List<UnitId> reporters(ReturnForm form, Period period) {
        var today = CountryTime.today(clock);
        var day = period.to().isAfter(today) ? today : period.to();
        if (!form.reporters().isEmpty()) {
            return form.reporters().stream()
                    .filter(unit -> units.get(unit).existsOn(day))
                    .toList();
        }
        var provinces = form.unit().isNation()
                ? units.provinces(day).stream().map(Unit::id).toList()
                : units.inForce(form.unit(), day).stream().map(Unit::id).toList();
        return provinces.stream()
                .flatMap(province -> units.communes(province, day).stream())
                .map(Unit::id)
                .toList();
    }
}
