package vn.tindan.geography.changes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.geography.Units;
import vn.tindan.geography.changes.plan.Action;
import vn.tindan.geography.changes.plan.NamesInUse;
import vn.tindan.geography.changes.plan.RowOfChange;

/** What would hang in the air if a change were taken back. */
@Component
class Dependents {

    private final JdbcClient jdbc;
    private final Units units;
    private final ChangeList changes;
    private final List<WorkOfUnits> works;

    Dependents(JdbcClient jdbc, Units units, ChangeList changes, ObjectProvider<WorkOfUnits> works) {
        this.jdbc = jdbc;
        this.units = units;
        this.changes = changes;
        this.works = works.orderedStream().toList();
    }

    private record Reference(String base, String field, String label) {}

    List<UnitChanges.Dependent> of(ChangeList.Change change) {
        var found = new ArrayList<UnitChanges.Dependent>();
        add(found, "geography.depends.later", "", later(change));
        names(change, found);
        for (var handover : changes.handovers(change.id())) {
            add(found, "geography.depends.passed." + handover.work(), "", handover.amount());
        }
        var founded = founded(change.id());
        for (var reference : references()) {
            add(found, "geography.depends.rows", reference.label(), count(reference, founded));
        }
        if (change.state() == ChangeList.State.IN_FORCE) {
            recorded(change, found);
        }
        return found;
    }

    private static void add(List<UnitChanges.Dependent> found, String key, String what, long count) {
        if (count > 0) {
            found.add(new UnitChanges.Dependent(key, what, count));
        }
    }

    /** Names that would come back while somebody else bears them by now. */
    private void names(ChangeList.Change change, List<UnitChanges.Dependent> found) {
        var rows = changes.rows(change.id());
        var back = rows.stream()
                .filter(row -> row.action() == Action.MERGE || row.action() == Action.SPLIT || row.name() != null)
                .flatMap(row -> Stream.ofNullable(row.former()))
                .collect(Collectors.toSet());
        var without = new HashSet<>(back);
        rows.stream()
                .filter(row -> row.action() == Action.FOUND)
                .forEach(row -> without.add(Objects.requireNonNull(row.current())));
        var dayBefore = change.day().minusDays(1);
        for (var unit : back) {
            var before = units.get(unit, dayBefore);
            boolean isTaken =
                    new NamesInUse(units, change.unit(), before.kind(), change.day(), without).has(before.name());
            add(found, "geography.depends.name", before.name(), isTaken ? 1 : 0);
        }
    }

    /** At whoever took something from a unit that was; renaming alone holds nothing. */
    private void recorded(ChangeList.Change change, List<UnitChanges.Dependent> found) {
        var heirs = changes.rows(change.id()).stream()
                .map(RowOfChange::current)
                .filter(heir -> heir != null)
                .distinct()
                .toList();
        for (var work : works) {
            long count = heirs.stream()
                    .mapToLong(heir -> work.recordedAt(heir, change.day()))
                    .sum();
            add(found, "geography.depends.recorded." + work.kind(), "", count);
        }
    }

    private long later(ChangeList.Change change) {
        return jdbc.sql("""
                with touched as (
                    select c.id, c.number, u.unit
                    from geography.change c
                    join geography.change_row r on r.change = c.id
                    cross join lateral (values (r.former), (r.current)) as u (unit)
                    where c.taken_back_at is null and u.unit is not null)
                select count(distinct l.id) from touched t join touched l using (unit)
                where t.id = :change and l.number > t.number
                """).param("change", change.id()).query(Long.class).single();
    }

    private String[] founded(UUID change) {
        return jdbc
                .sql("select id from geography.unit where change = :change")
                .param("change", change)
                .query(String.class)
                .list()
                .stream()
                .toArray(String[]::new);
    }

    /** Every table of another module that names a unit by a foreign key, called by the first words of its comment. */
    private List<Reference> references() {
        return jdbc.sql("""
                select cast(cast(conrelid as regclass) as text) as base, quote_ident(attname) as field,
                       coalesce(substring(obj_description(conrelid) from '^[^:;(]+'), cast(cast(conrelid as regclass) as text)) as label
                from pg_constraint c
                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                join pg_namespace n on n.oid = c.connamespace
                where contype = 'f' and confrelid = cast('geography.unit' as regclass) and n.nspname <> 'geography'
                order by 1, 2
                """)
                .query((row, _) -> new Reference(row.getString("base"), row.getString("field"), row.getString("label")))
                .list();
    }

    private long count(Reference reference, String[] founded) {
        return jdbc.sql("select count(*) from " + reference.base() + " where " + reference.field() + " = any (:units)")
                .param("units", founded)
                .query(Long.class)
                .single();
    }
}
