package vn.tindan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.geography.UnitId;
import vn.tindan.support.IntegrationTest;

/** With the wall of Java taken away (plain SQL by id, no jurisdiction), the wall of the database holds. */
@IntegrationTest
class WallTests {

    private static final UnitId PROVINCE = UnitId.parse("v2-11");
    private static final UnitId OTHER_PROVINCE = UnitId.parse("v2-01");

    private final JdbcClient jdbc;
    private final AccessObjects objects;
    private final UnitId own;
    private final UnitId sibling;

    WallTests(JdbcClient jdbc, AutowireCapableBeanFactory beans) {
        this.jdbc = jdbc;
        this.objects = beans.createBean(AccessObjects.class);
        var communes = jdbc.sql("select commune from geography.commune_area where v2_province = 'v2-11' "
                        + "and commune like 'v2-%' order by 1 limit 2")
                .query(String.class)
                .list();
        this.own = UnitId.parse(communes.getFirst());
        this.sibling = UnitId.parse(communes.getLast());
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private <T> T as(UnitId unit, Supplier<T> work) {
        var officer =
                new Account(UUID.randomUUID(), "tuong", "Người Thử", unit, "Đơn vị", Set.of(Role.CHIEF), true, null);
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(officer, null, "ROLE_CHIEF"));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private long count(String table, String key, String id) {
        return jdbc.sql("select count(*) from " + table + " where " + key + " = cast(:id as uuid)")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    @Test
    void showsATipToItsUnitAndThoseAboveOnly() {
        String tip = objects.make("tip", own, own);
        for (var reached : List.of(own, PROVINCE, UnitId.NATION_TODAY)) {
            assertThat(as(reached, () -> count("tips.tip", "id", tip)))
                    .as(reached.toString())
                    .isOne();
        }
        for (var strange : List.of(sibling, OTHER_PROVINCE, UnitId.parse("v1-11"))) {
            assertThat(as(strange, () -> count("tips.tip", "id", tip)))
                    .as(strange.toString())
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tips.step", "tips.opening"})
    void hidesWhatBelongsToATip(String table) {
        String tip = objects.make("tip", own, own);
        assertThat(as(own, () -> count(table, "tip_id", tip))).isPositive();
        assertThat(as(sibling, () -> count(table, "tip_id", tip))).isZero();
    }

    @Test
    void hidesACaseAndItsSteps() {
        String file = objects.make("case", own, own);
        assertThat(as(own, () -> count("cases.step", "case_id", file))).isPositive();
        assertThat(as(sibling, () -> count("cases.case_file", "id", file) + count("cases.step", "case_id", file)))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "model, movement.model",
        "award, awards.decision",
        "tally, awards.tally",
        "group, movement.grass_group",
        "nomination, awards.nomination",
        "report, reports.report"
    })
    void hidesWhatOtherUnitsKeep(String object, String table) {
        String id = objects.make(object, own, own);
        for (var reached : List.of(own, PROVINCE, UnitId.NATION_TODAY)) {
            assertThat(as(reached, () -> count(table, "id", id)))
                    .as(reached.toString())
                    .isOne();
        }
        for (var strange : List.of(sibling, OTHER_PROVINCE)) {
            assertThat(as(strange, () -> count(table, "id", id)))
                    .as(strange.toString())
                    .isZero();
        }
    }

    /** What was issued is read by everybody, its text and files only by those of the unit. */
    @Test
    void hidesTheTextOfAReportAndShowsThatItWasIssued() {
        String report = objects.make("report", own, own);
        assertThat(as(own, () -> count("reports.section", "report", report))).isPositive();
        assertThat(as(sibling, () -> count("reports.section", "report", report)))
                .isZero();
        assertThat(as(
                        sibling,
                        () -> jdbc.sql("select count(*) from reports.report where status <> 'ISSUED' and unit <> :own")
                                .param("own", sibling.toString())
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void changesNothingThatIsNotThere() {
        String tip = objects.make("tip", own, own);
        int changed = as(
                sibling,
                () -> jdbc.sql("update tips.tip set status = 'CLOSED' where id = cast(:id as uuid)")
                        .param("id", tip)
                        .update());
        int removed = as(
                sibling,
                () -> jdbc.sql("delete from tips.step where tip_id = cast(:id as uuid)")
                        .param("id", tip)
                        .update());
        assertThat(changed + removed).isZero();
    }

    @Test
    void countsTheSameFiguresForEveryReader() {
        objects.make("tip", own, own);
        objects.make("case", own, own);
        objects.make("model", own, own);
        objects.make("award", own, own);
        Supplier<String> recount = () -> jdbc.sql("""
                select string_agg(indicator || '=' || amount, ',' order by indicator)
                from (select indicator, sum(amount) as amount
                      from figures.recount('-infinity', 'infinity') group by 1) as counted
                """).query(String.class).single();
        assertThat(as(OTHER_PROVINCE, recount)).isEqualTo(recount.get()).contains("tips_received=");
    }

    /** Nothing said, nothing seen: whoever connects as the application without saying for whom. */
    @Test
    void showsNothingToSomebodyWhoDoesNotSayForWhom() {
        objects.make("tip", own, own);
        assertThat(jdbc.sql("""
                        with said as materialized (select set_config('tindan.reach', '', true))
                        select count(*) from said cross join tips.tip
                        """).query(Long.class).single()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.entry set actor = 'x'",
                "delete from audit.entry",
                "truncate audit.entry",
                "delete from audit.head",
                "update audit.head set number = 0",
                "insert into audit.entry select * from audit.entry",
                "alter table audit.entry disable trigger append_only",
                "drop table tips.tip",
                "create table tips.mine (id integer)",
                "create schema mine",
                "alter table tips.tip disable row level security",
                "drop policy reach on tips.tip",
                "create or replace function accounts.reaches_all() returns boolean language sql as 'select true'",
                "delete from public.flyway_schema_history"
            })
    void mayNotDo(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .message()
                .containsAnyOf("permission denied", "must be owner");
    }

    @Test
    void worksAsARoleThatOwnsNothing() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("tindan_app");
        assertThat(jdbc.sql("select count(*) from pg_class where pg_get_userbyid(relowner) = current_user")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** Counting types and areas looks at models of every unit, and tells a number. */
    @Test
    void countsDistinctThingsForEveryReader() {
        objects.make("model", own, own);
        Supplier<Long> types =
                () -> jdbc.sql("select movement.distinct_count('model_types_total', array['v2-11'], date '2026-02-01')")
                        .query(Long.class)
                        .single();
        assertThat(as(OTHER_PROVINCE, types)).isEqualTo(types.get());
    }

    /** A table that belongs to what is behind the wall and is not behind it itself shows its rows to every query. */
    @Test
    void everyTableOfWhatIsBehindTheWallIsBehindIt() {
        assertThat(jdbc.sql("""
                        select distinct format('%s: call accounts.wall_behind(''%1$s'', ''<key column>'', ''%s'') in its migration',
                                               conrelid::regclass, confrelid::regclass)
                        from pg_constraint join pg_class base on base.oid = conrelid join pg_class parent on parent.oid = confrelid
                        where contype = 'f' and parent.relrowsecurity and not base.relrowsecurity
                        """).query(String.class).list()).isEmpty();
    }

    /** A file that was written for an officer is there for those of the unit, and nobody's place in the queue is lost. */
    @Test
    void hidesAFileWrittenForAnother() {
        var id = UUID.randomUUID().toString();
        as(own, () -> jdbc.sql("""
                        with asked as (
                            insert into reports.export (id, owner, asked_at, state)
                            values (cast(:id as uuid), 'tuong', now() - interval '50 minutes', 'DONE'))
                        insert into reports.export_file (export, name, format, content)
                        values (cast(:id as uuid), 'x.csv', 'CSV', decode('00', 'hex'))
                        """).param("id", id).update());
        assertThat(as(own, () -> count("reports.export_file", "export", id))).isOne();
        for (var strange : List.of(sibling, PROVINCE, OTHER_PROVINCE)) {
            assertThat(as(strange, () -> count("reports.export_file", "export", id)))
                    .as(strange.toString())
                    .isZero();
        }
    }

    /** A table is behind the wall, or stands in docs/security.md with the reason. */
    @Test
    void everyTableIsBehindTheWallOrSaysWhyNot() throws IOException {
        var page = Files.readString(Path.of("docs/security.md"));
        var section = page.substring(page.indexOf("## Outside the wall"), page.indexOf("## The attack cases"));
        var excused = Pattern.compile("`([a-z_]+\\.[a-z_]+)`")
                .matcher(section)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(jdbc.sql("""
                        select nspname || '.' || relname from pg_class join pg_namespace n on n.oid = relnamespace
                        where relkind in ('r', 'p') and not relispartition and not relrowsecurity
                          and nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
                        """).query(String.class).list()).containsExactlyInAnyOrderElementsOf(excused);
    }
}
