package vn.tindan.figures.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.figures.ledger.LedgerAudit.Difference;

class LedgerAuditTests {

    private final DataSource database = LedgerForTests.freshDatabase();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final Ledger ledger = new Ledger(jdbc);
    private final LedgerAudit audit = LedgerForTests.audit(database);
    private final LedgerCommand command = new LedgerCommand(ledger, audit, new StaticApplicationContext());

    @BeforeEach
    void writeNotes() {
        jdbc.sql("""
                insert into toy.note (id, unit, received_at, valuable, weight)
                select number, unit, timestamptz '2024-05-05+07' + number * interval '1 day', number % 2 = 0, number
                from generate_series(1, 300) as number
                join (select unit, row_number() over (order by unit) as place from (select distinct unit from toy.within))
                    on place = 1 + number % 19
                """).update();
        ledger.fold();
        jdbc.sql("update toy.note set weight = weight + 0.001 where id < 50").update();
        jdbc.sql("insert into toy.note values (1000, 'v1-99999', '2024-05-05', null, true, 1)")
                .update();
    }

    @AfterEach
    void isRightInTheEnd() {
        ledger.fold();
        assertThat(jdbc.sql("select * from toy.wrong").query().listOfRows()).isEmpty();
        assertThat(audit.verify()).isEmpty();
    }

    @Test
    void findsNoDifferenceBetweenTwoFolds() {
        assertThat(audit.verify()).isEmpty();
        assertThat(audit.rebuild()).isZero();
    }

    @Test
    void namesTheCellThatIsWrong() {
        jdbc.sql(
                        "update figures.half_month_sum set amount = 7 where area = 'v1-94' and bucket = '2024-05-15' and indicator = 'received'")
                .update();
        assertThat(audit.verify()).singleElement().satisfies(cell -> {
            assertThat(cell.area() + cell.period() + cell.indicator()).isEqualTo("v1-942024-05-15received");
            assertThat(cell.kept()).isEqualByComparingTo("7");
            assertThat(cell.expected()).isNotEqualByComparingTo("7");
        });
        assertThat(audit.rebuild()).isEqualTo(1);
    }

    @Test
    void namesTheDayThatIsWrong() {
        jdbc.sql(
                        "update figures.day_sum set amount = 7 where area = 'v1-00' and day = '2024-05-20' and indicator = 'received'")
                .update();
        jdbc.sql("delete from figures.day_sum where area = 'v2-92' and day = '2024-05-20' and indicator = 'received'")
                .update();
        assertThat(audit.verify())
                .extracting(cell -> cell.area() + " " + cell.period() + " " + cell.indicator())
                .containsExactly("v1-00 day 2024-05-20 received", "v2-92 day 2024-05-20 received");
        assertThat(audit.rebuild()).isEqualTo(2);
    }

    @Test
    void mendsACellThatFellToNothing() {
        jdbc.sql("update figures.half_month_sum set amount = 0 where area = 'v1-94' and bucket = '2024-05-15'")
                .update();
        assertThat(audit.verify())
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(cell.kept()).isZero());
        assertThat(audit.rebuild()).isPositive();
    }

    @Test
    void rebuildsWhatIsLostAltogether() {
        jdbc.sql("truncate figures.delta, figures.day_sum, figures.half_month_sum, figures.year_sum")
                .update();
        assertThat(audit.rebuild()).isGreaterThan(100);
        assertThat(ledger.unknownUnits()).containsExactly("v1-99999");
    }

    @Test
    void letsWaitWhatAUnitWithoutAPlaceContributed() {
        jdbc.sql("insert into figures.half_month_sum values ('v1-99999', '2024-05-01', 'received', 1)")
                .update();
        jdbc.sql("insert into figures.year_sum values ('v1-99999', 'calendar', 2024, 'received', 1)")
                .update();
        jdbc.sql("delete from figures.delta where commune = 'v1-99999'").update();
        assertThat(audit.verify())
                .extracting(Difference::area)
                .containsOnly("v1-99999")
                .hasSizeGreaterThan(2);
        audit.rebuild();
        assertThat(jdbc.sql("select string_agg(indicator || ' ' || amount, ' ' order by indicator)"
                                + " from figures.delta where commune = 'v1-99999'")
                        .query(String.class)
                        .single())
                .isEqualTo("received 1 valuable 1 weight 1.000");
        assertThat(jdbc.sql("select area from figures.half_month_sum where area = 'v1-99999'"
                                + " union all select area from figures.year_sum where area = 'v1-99999'")
                        .query()
                        .listOfRows())
                .isEmpty();
    }

    @Test
    void readsEveryDayInOneStretchAndNoHalfMonthInTwo() {
        jdbc.sql("insert into figures.live_coverage (commune, since) values ('v2-31510', '2019-12-31')")
                .update();
        var stretches = jdbc.sql("select from_day::text || ' ' || to_day from figures.stretches() order by from_day")
                .query(String.class)
                .list();
        assertThat(stretches).startsWith("-infinity 2019-12-31", "2020-01-01 2020-12-31");
        assertThat(stretches.getLast()).matches("20\\d\\d-01-01 infinity");
        for (int next = 1; next < stretches.size(); next++) {
            var before = LocalDate.parse(stretches.get(next - 1).split(" ")[1]);
            assertThat(stretches.get(next)).startsWith(before.plusDays(1) + " ");
        }
        jdbc.sql("delete from figures.live_coverage").update();
        assertThat(jdbc.sql("select from_day::text || ' ' || to_day from figures.stretches()")
                        .query(String.class)
                        .single())
                .isEqualTo("-infinity infinity");
        assertThat(audit.verify()).isEmpty();
    }

    @Test
    void findsWhatWasWrittenPastTheLedger() {
        jdbc.sql("alter table toy.note disable trigger ledger").update();
        jdbc.sql("delete from toy.note where id = 1").update();
        jdbc.sql("update toy.note set received_at = received_at + interval '1 year' where id = 2")
                .update();
        jdbc.sql("alter table toy.note enable trigger ledger").update();
        assertThat(audit.verify()).extracting(Difference::indicator).contains("received", "weight", "valuable");
        audit.rebuild();
    }

    @Test
    void movesTheSumsOfACommuneWhoseProvinceGeographyChanged() {
        jdbc.sql("update geography.commune_area set v2_province = 'v2-91' where commune = 'v2-31495'")
                .update();
        jdbc.sql("update toy.within set area = 'v2-91' where unit = 'v2-31495' and area = 'v2-92'")
                .update();
        assertThat(audit.verify()).extracting(Difference::area).containsOnly("v2-91", "v2-92");
        audit.rebuild();
    }

    @Test
    void countsANewIndicatorFromTheFirstRowOn() {
        String contribution = jdbc.sql("select pg_get_functiondef('toy.contribution(toy.note)'::regprocedure)")
                .query(String.class)
                .single();
        jdbc.sql(contribution.replace("'valuable'", "'precious'")).update();
        jdbc.sql("select figures.attach('toy.note')").query().listOfRows();
        assertThat(audit.rebuild()).isPositive();
        assertThat(jdbc.sql("select distinct indicator from figures.year_sum order by 1")
                        .query((row, _) -> row.getString(1))
                        .list())
                .containsExactly("precious", "received", "weight");
        jdbc.sql(contribution).update();
        audit.rebuild();
    }

    @Test
    void refusesToRebuildFromASnapshotOlderThanItsLock() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            assertThatThrownBy(() -> statement.execute("select figures.rebuild()"))
                    .hasMessageContaining("read committed");
        }
    }

    @Test
    void survivesARebuildThatDies() throws SQLException {
        jdbc.sql("delete from figures.year_sum").update();
        try (var dying = database.getConnection();
                var statement = dying.createStatement()) {
            dying.setAutoCommit(false);
            statement.execute("select figures.rebuild()");
            assertThatThrownBy(() -> statement.execute("select pg_terminate_backend(pg_backend_pid())"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(audit.verify()).isNotEmpty();
        audit.rebuild();
    }

    @Test
    void keepsWhatOneSessionMadeRightWhenTheOtherFails() {
        jdbc.sql("update toy.note set received_at = received_at + interval '2 years' where id = 299")
                .update();
        jdbc.sql("truncate figures.delta, figures.day_sum, figures.half_month_sum, figures.year_sum")
                .update();
        jdbc.sql("""
                create function toy.refuse() returns trigger language plpgsql as
                'begin if new.bucket < date ''2025-01-01'' then raise ''no room''; end if; return new; end';
                create trigger refuse before insert on figures.half_month_sum for each row execute function toy.refuse()
                """).update();
        assertThatThrownBy(audit::rebuild)
                .isInstanceOf(IllegalStateException.class)
                .rootCause()
                .hasMessageContaining("no room");
        jdbc.sql("drop trigger refuse on figures.half_month_sum; drop function toy.refuse()")
                .update();
        assertThat(audit.verify()).isNotEmpty();
        assertThat(jdbc.sql("select to_char(bucket, 'YYYY') from figures.half_month_sum group by 1")
                        .query(String.class)
                        .list())
                .containsExactly("2027");
        audit.rebuild();
    }

    @Test
    void waitsForASessionThatOutlivedItsRebuild() throws Exception {
        jdbc.sql("update figures.half_month_sum set amount = amount + 1 where area = 'v2-92'")
                .update();
        try (var outliving = database.getConnection();
                var statement = outliving.createStatement();
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            outliving.setAutoCommit(false);
            statement.execute(
                    "select figures.rebuild(array_agg(from_day), array_agg(to_day)) from figures.stretches()");
            var second = people.submit(audit::rebuild);
            assertThat(second.isDone()).isFalse();
            await().until(() -> jdbc.sql(
                            "select exists (select from pg_locks where locktype = 'advisory' and not granted)")
                    .query(Boolean.class)
                    .single());
            outliving.commit();
            assertThat(second.get()).as("nothing is added twice").isZero();
        }
    }

    @Test
    void tellsTheOperatorByItsStatus() {
        assertThat(command.answer(arguments("--figures.verify"))).hasValue(0);
        jdbc.sql("delete from figures.year_sum").update();
        assertThat(command.answer(arguments("--figures.verify"))).hasValue(1);
        assertThat(command.answer(arguments("--figures.rebuild"))).hasValue(0);
        assertThat(command.answer(arguments("--figures.verify"))).hasValue(0);
        assertThat(command.answer(arguments("--server.port=0"))).isEmpty();
    }

    private static DefaultApplicationArguments arguments(String... arguments) {
        return new DefaultApplicationArguments(arguments);
    }
}
