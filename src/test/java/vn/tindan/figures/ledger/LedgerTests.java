package vn.tindan.figures.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.DateRange;

class LedgerTests {

    private static DataSource database;
    private static JdbcClient jdbc;

    private final Ledger ledger = new Ledger(jdbc);

    @BeforeAll
    static void openDatabase() {
        database = LedgerForTests.freshDatabase();
        jdbc = JdbcClient.create(database);
    }

    @AfterEach
    void keepsTheTruth() {
        assertThat(jdbc.sql("select * from toy.wrong").query().listOfRows()).isEmpty();
        jdbc.sql("delete from toy.note").update();
        ledger.fold();
    }

    private static void note(int id, String unit) {
        jdbc.sql(
                        "insert into toy.note (id, unit, received_at, valuable, weight) values (:id, :unit, '2024-05-05', true, 0.5)")
                .param("id", id)
                .param("unit", unit)
                .update();
    }

    private static List<String> areasOf(String indicator) {
        return jdbc.sql(
                        "select area from figures.half_month_sum where indicator = :indicator and amount <> 0 order by area")
                .param("indicator", indicator)
                .query(String.class)
                .list();
    }

    @Test
    void countsACommuneInItsProvincesAndTheNationOnBothMaps() {
        note(1, "v2-31507");
        assertThat(ledger.fold()).isEqualTo(3);
        assertThat(areasOf("received")).containsExactly("v1-00", "v1-94", "v2-00", "v2-31507", "v2-92");
    }

    @Test
    void countsAProvinceWhereNobodyKnowsTheCommune() {
        note(1, "v2-92");
        note(2, "v1-94");
        note(3, "v2-01");
        ledger.fold();
        assertThat(areasOf("received")).containsExactly("v1-00", "v1-01", "v1-94", "v2-00", "v2-01", "v2-92");
    }

    /** Said twice, by fold and by what is read: the days of an area are kept where base rows are not asked for. */
    @Test
    void keepsDaysOfTheAreasWhoseDaysAreRead() {
        var communes = new HashMap<UnitId, Boolean>();
        jdbc.sql("""
                select area, exists (select from geography.commune_area where commune = area) as is_commune
                from (select area from figures.placement union select id from geography.unit where kind <> 'DISTRICT') as known
                """).query(row -> {
            communes.put(UnitId.parse(row.getString("area")), row.getBoolean("is_commune"));
        });
        assertThat(communes).hasSizeGreaterThan(13_000);
        assertThat(communes)
                .allSatisfy((area, isCommune) ->
                        assertThat(area.isBelowProvince()).as(area.toString()).isEqualTo(isCommune));
    }

    @Test
    void foldsTheSameOnlyOnce() {
        note(1, "v2-31507");
        ledger.fold();
        assertThat(ledger.fold()).isZero();
    }

    @Test
    void keepsAsideWhatAnUnknownUnitContributedUntilItIsKnown() {
        note(1, "v1-99998");
        assertThat(ledger.fold()).isZero();
        assertThat(ledger.unknownUnits()).containsExactly("v1-99998");
        jdbc.sql("""
                insert into geography.unit (id, code_set, code, kind, parent, valid_from)
                values ('v1-99998', 'v1', '99998', 'COMMUNE', 'v1-94', '1990-01-01')
                """).update();
        jdbc.sql("insert into geography.commune_area values ('v1-99998', 'v1-94', 'v2-92')")
                .update();
        jdbc.sql("insert into toy.within select unit, area from figures.placement where unit = 'v1-99998'")
                .update();
        assertThat(ledger.fold()).isEqualTo(3);
        assertThat(ledger.unknownUnits()).isEmpty();
        assertThat(areasOf("received")).contains("v1-94", "v1-99998");
    }

    @Test
    void readsTheSameBeforeAndAfterFolding() {
        note(1, "v2-31507");
        var sums = new Sums(jdbc);
        var year = new DateRange(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
        var before = sums.flows(UnitId.parse("v1-94"), year);
        ledger.fold();
        assertThat(before).containsEntry("received", BigDecimal.ONE).isEqualTo(sums.flows(UnitId.parse("v1-94"), year));
    }

    @Test
    void readsDaysWithinAHalfMonthAtEveryLevelBeforeAndAfterFolding() {
        note(1, "v2-31507");
        note(2, "v2-92");
        note(3, "v1-755"); // Côn Đảo, a district without communes
        var sums = new Sums(jdbc);
        var areas = Stream.of("v2-31507", "v2-92", "v2-00", "v1-755")
                .map(UnitId::parse)
                .toList();
        var day = LocalDate.of(2024, 5, 5);
        var received = new HashMap<UnitId, BigDecimal>();
        for (var days : List.of(new DateRange(day, day.plusDays(1)), new DateRange(day.minusMonths(2), day))) {
            received.clear();
            sums.flows(areas, days).forEach((area, amounts) -> received.put(area, amounts.get("received")));
            assertThat(received)
                    .containsEntry(UnitId.parse("v2-31507"), BigDecimal.ONE)
                    .containsEntry(UnitId.parse("v2-92"), BigDecimal.TWO)
                    .containsEntry(UnitId.parse("v1-755"), BigDecimal.ONE)
                    .containsEntry(UnitId.parse("v2-00"), new BigDecimal(3));
            var before = sums.flows(areas, days);
            ledger.fold();
            assertThat(sums.flows(areas, days)).isEqualTo(before);
        }
        assertThat(sums.flows(areas, new DateRange(day.plusDays(1), day.plusDays(2))))
                .isEmpty();
    }

    @Test
    void keepsDaysAboveCommunesAlone() {
        note(1, "v2-31507");
        ledger.fold();
        assertThat(jdbc.sql("select distinct area from figures.day_sum where amount <> 0 order by area")
                        .query(String.class)
                        .list())
                .containsExactly("v1-00", "v1-94", "v2-00", "v2-92");
    }

    @Test
    void leavesAtOnceWhereAnotherFolderIsAtWork() throws SQLException {
        note(1, "v2-31507");
        try (var other = database.getConnection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select figures.fold()");
            assertThat(ledger.fold()).isZero();
            other.rollback();
        }
        assertThat(ledger.fold()).isEqualTo(3);
    }

    @Test
    void losesNothingWhereAFolderDies() throws SQLException {
        note(1, "v2-31507");
        try (var dying = database.getConnection();
                var statement = dying.createStatement()) {
            dying.setAutoCommit(false);
            statement.execute("select figures.fold()");
            assertThatThrownBy(() -> statement.execute("select pg_terminate_backend(pg_backend_pid())"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(ledger.fold()).isEqualTo(3);
    }

    @Test
    void countsNothingOfAWriterWhoDies() throws SQLException {
        try (var dying = database.getConnection();
                var statement = dying.createStatement()) {
            dying.setAutoCommit(false);
            statement.execute(
                    "insert into toy.note (id, unit, received_at, valuable, weight) values (1, 'v2-31507', now(), true, 1)");
            assertThatThrownBy(() -> statement.execute("select pg_terminate_backend(pg_backend_pid())"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(ledger.fold()).isZero();
    }

    @Test
    void takesTruncationForDeletion() {
        note(1, "v2-31507");
        ledger.fold();
        jdbc.sql("truncate toy.note").update();
        ledger.fold();
        assertThat(areasOf("received")).isEmpty();
    }

    @Test
    void refusesADayThatNeverComes() {
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into toy.note (id, unit, received_at, valuable, weight, begins)
                        values (1, 'v2-31507', now(), true, 1, 'infinity')
                        """).update()).hasMessageContaining("delta_day_finite");
    }

    @Test
    void refusesContributionsThatAreNotStable() {
        jdbc.sql("create table toy.die (id integer)").update();
        jdbc.sql("""
                create function toy.contribution(d toy.die) returns setof figures.contribution
                language sql as $$ select 'v2-00', current_date, 'eyes', random()::numeric $$
                """).update();
        assertThatThrownBy(() ->
                        jdbc.sql("select figures.attach('toy.die')").query().listOfRows())
                .hasMessageContaining("must be stable");
    }
}
