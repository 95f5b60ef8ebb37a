package vn.tindan.geography.changes;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.geography.changes.plan.ChangeRow;
import vn.tindan.geography.changes.plan.Plan;
import vn.tindan.geography.changes.plan.RowOfChange;

/** Writes a change that was checked into the tables of units, and takes it out again. Nothing that was there is rewritten. */
@Component
class ChangeStore {

    private static final Map<String, String> PREFIXES =
            Map.of("tinh", "Tỉnh", "thanh_pho", "Thành phố", "xa", "Xã", "phuong", "Phường", "dac_khu", "Đặc khu");

    private final JdbcClient jdbc;
    private final Units units;
    private final MapWatch watch;
    private final Clock clock;

    ChangeStore(JdbcClient jdbc, Units units, MapWatch watch, Clock clock) {
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
        plan.rows(ChangeRow.Founded.class).forEach(row -> found(id, plan, row));
        plan.rows(ChangeRow.Named.class).forEach(row -> rename(id, plan, row));
        plan.rows(ChangeRow.Given.class).forEach(row -> succeed(id, plan, row));
        plan.rows(ChangeRow.Founded.class).forEach(row -> place(row.unit()));
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

    private void found(UUID change, Plan plan, ChangeRow.Founded row) {
        jdbc.sql("""
                insert into geography.unit (id, code_set, code, kind, parent, valid_from, change)
                values (:id, :set, :code, 'COMMUNE', :parent, :day, :change)
                """)
                .param("id", row.unit().toString())
                .param("set", row.unit().set())
                .param("code", row.unit().code())
                .param("parent", plan.province().toString())
                .param("day", plan.day())
                .param("change", change)
                .update();
        name(change, plan, row.unit(), row.type(), row.name());
    }

    private void rename(UUID change, Plan plan, ChangeRow.Named row) {
        var before = units.get(row.unit(), plan.day());
        name(
                change,
                plan,
                row.unit(),
                Objects.requireNonNullElse(row.type(), before.type()),
                Objects.requireNonNullElse(row.name(), before.name()));
    }

    private void name(UUID change, Plan plan, UnitId unit, String type, String name) {
        jdbc.sql("""
                insert into geography.naming (unit, valid_from, type, name, full_name, legal_basis, change)
                values (:unit, :day, :type, :name, :fullName, :basis, :change)
                """)
                .param("unit", unit.toString())
                .param("day", plan.day())
                .param("type", type)
                .param("name", name)
                .param("fullName", PREFIXES.get(type) + " " + name)
                .param("basis", plan.basis())
                .param("change", change)
                .update();
    }

    private void succeed(UUID change, Plan plan, ChangeRow.Given row) {
        jdbc.sql("""
                insert into geography.succession (former, current, effective_on, relation, takes_whole_population, change)
                values (:former, :current, :day, :relation, :people, :change)
                """)
                .param("former", row.former().toString())
                .param("current", row.current().toString())
                .param("day", plan.day())
                .param("relation", row.part().relation())
                .param("people", row.part().takesWholePopulation())
                .param("change", change)
                .update();
        if (row.ends()) {
            jdbc.sql(
                            "update geography.unit set valid_to = :day, ended_by = :change where id = :id and valid_to is null")
                    .param("day", plan.day())
                    .param("change", change)
                    .param("id", row.former().toString())
                    .update();
        }
    }

    /** The former province of all that it was made of, where that is one. */
    private void place(UnitId unit) {
        jdbc.sql("""
                insert into geography.commune_area (commune, v1_province, v2_province)
                select u.id,
                       case when count(a.v1_province) = count(*) and count(distinct a.v1_province) = 1
                            then min(a.v1_province) end,
                       u.parent
                from geography.unit u
                join geography.succession s on s.current = u.id
                join geography.commune_area a on a.commune = s.former
                where u.id = :unit
                group by u.id, u.parent
                """).param("unit", unit.toString()).update();
    }

    void takeBack(UUID change, String by, String why) {
        for (String sql : List.of(
                "delete from geography.taken_over where change = :change",
                "delete from geography.succession where change = :change",
                "delete from geography.naming where change = :change",
                """
                delete from geography.commune_area
                where commune in (select id from geography.unit where change = :change)
                """,
                "delete from geography.unit where change = :change",
                "update geography.unit set valid_to = null, ended_by = null where ended_by = :change")) {
            jdbc.sql(sql).param("change", change).update();
        }
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
