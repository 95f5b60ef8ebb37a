package vn.tindan.geography.changes;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.changes.plan.Plan;
import vn.tindan.geography.changes.plan.RowOfChange;

/** The record of changes: what was entered by whom, row by row, what became of it, and what it left to the heirs. */
@Component
class ChangeStore {

    private final JdbcClient jdbc;
    private final ChangedUnits units;
    private final MapWatch watch;
    private final Clock clock;

    ChangeStore(JdbcClient jdbc, ChangedUnits units, MapWatch watch, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.watch = watch;
        this.clock = clock;
    }

    /** One change at a time in the whole country, each against the map as it is by now: what is checked is what is written. */
    void lock() {
        jdbc.sql("select number from geography.map_version for update")
                .query(Long.class)
                .single();
        watch.look();
    }

    /** To be called when the transaction is over. */
    void show() {
        watch.look();
    }

    UUID write(Plan plan, String by) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into geography.change (id, unit, day, basis, entered_at, entered_by)
                values (:id, :unit, :day, :basis, :at, :by)
                """)
                .param("id", id)
                .param("unit", plan.province().toString())
                .param("day", plan.day())
                .param("basis", plan.basis())
                .param("at", now())
                .param("by", by)
                .update();
        plan.rows().forEach(row -> keep(id, RowOfChange.of(row)));
        units.write(id, plan);
        countVersion();
        return id;
    }

    private void keep(UUID change, RowOfChange row) {
        jdbc.sql("""
                insert into geography.change_row
                    (change, position, action, former, current, type, name, part, takes_work)
                values (:change, :position, :action, :former, :current, :type, :name, :part, :takesWork)
                """)
                .param("change", change)
                .param("position", row.position())
                .param("action", row.action().name())
                .param("former", text(row.former()))
                .param("current", text(row.current()))
                .param("type", row.type())
                .param("name", row.name())
                .param("part", text(row.part()))
                .param("takesWork", row.takesWork())
                .update();
    }

    void takeBack(UUID change, String by, String why) {
        jdbc.sql("delete from geography.taken_over where change = :change")
                .param("change", change)
                .update();
        units.takeBack(change);
        jdbc.sql("""
                update geography.change
                set taken_back_at = :at, taken_back_by = :by, taken_back_why = :why, version = version + 1
                where id = :change
                """)
                .param("at", now())
                .param("by", by)
                .param("why", why)
                .param("change", change)
                .update();
        countVersion();
    }

    void passedOn(UUID change) {
        jdbc.sql("update geography.change set passed_on_at = :at, version = version + 1 where id = :change")
                .param("at", now())
                .param("change", change)
                .update();
    }

    void handedOver(UUID change, RowOfChange row, String work, long amount) {
        jdbc.sql("""
                insert into geography.handover (change, former, heir, work, amount)
                values (:change, :former, :heir, :work, :amount)
                """)
                .param("change", change)
                .param("former", text(row.former()))
                .param("heir", text(row.current()))
                .param("work", work)
                .param("amount", amount)
                .update();
    }

    /** The heir reads what the former unit left, and what that one had been left by others. */
    void takenOver(UUID change, UnitId former, UnitId heir, LocalDate day) {
        jdbc.sql("""
                insert into geography.taken_over (former, heir, day, change)
                select u.former, :heir, :day, :change
                from (select cast(:former as text) as former
                      union select former from geography.taken_over where heir = :former) u
                where u.former <> :heir
                on conflict (former, heir) do nothing
                """)
                .param("change", change)
                .param("former", former.toString())
                .param("heir", heir.toString())
                .param("day", day)
                .update();
    }

    private void countVersion() {
        jdbc.sql("update geography.map_version set number = number + 1").update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value instanceof Enum<?> constant ? constant.name() : value.toString();
    }
}
