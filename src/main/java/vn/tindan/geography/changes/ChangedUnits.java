package vn.tindan.geography.changes;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.geography.changes.plan.ChangeRow;
import vn.tindan.geography.changes.plan.Plan;

/** Writes a change that was checked into the tables of units, and takes it out again. Nothing that was there is rewritten. */
@Component
class ChangedUnits {

    private static final Map<String, String> PREFIXES =
            Map.of("tinh", "Tỉnh", "thanh_pho", "Thành phố", "xa", "Xã", "phuong", "Phường", "dac_khu", "Đặc khu");

    private final JdbcClient jdbc;
    private final Units units;

    ChangedUnits(JdbcClient jdbc, Units units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    void write(UUID change, Plan plan) {
        plan.rows(ChangeRow.Founded.class).forEach(row -> found(change, plan, row));
        plan.rows(ChangeRow.Named.class).forEach(row -> rename(change, plan, row));
        plan.rows(ChangeRow.Given.class).forEach(row -> succeed(change, plan, row));
        plan.rows(ChangeRow.Founded.class).forEach(row -> place(row.unit()));
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

    void takeBack(UUID change) {
        for (String sql : List.of(
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
    }
}
