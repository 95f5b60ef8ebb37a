package vn.tindan.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tindan.figures.EnteredFigures.Entered;
import vn.tindan.figures.EnteredFigures.Entry;
import vn.tindan.figures.EnteredFigures.Status;
import vn.tindan.figures.entry.EntryRules;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.DatabaseForTests;

class EnteredFiguresTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), CountryTime.ZONE);
    private static final UnitId SOC_TRANG = UnitId.parse("v1-94");
    private static final UnitId CAN_THO_TODAY = UnitId.parse("v2-92");
    private static final Period YEAR = Period.calendarYear(2024);
    private static final String SOURCE = "Hội nghị tổng kết ngày 04/3/2025";

    private static DriverManagerDataSource database;
    private static Units units;

    private final JdbcClient jdbc = JdbcClient.create(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    private final List<Object> events = new ArrayList<>();
    private final EnteredFigures figures =
            new EnteredFigures(jdbc, events::add, new EntryRules(new IndicatorCatalogue(), units, CLOCK), CLOCK);

    @BeforeAll
    static void migrate() {
        var server = DatabaseForTests.get();
        database = new DriverManagerDataSource(server.url(server.newDatabase()), "postgres", server.password());
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/geography", "classpath:db/migration/figures")
                .load()
                .migrate();
        units = new Units(JdbcClient.create(database), CLOCK);
    }

    @BeforeEach
    void empty() {
        jdbc.sql("truncate figures.entered_figure").update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.107",
                "trên 1.800",
                "hơn 13.000",
                "gần 34.300",
                "dưới 100",
                "khoảng 60",
                "hàng ngàn",
                "hàng trăm",
                "không có số liệu",
                "0"
            })
    void keepsWhatPeopleWrote(String written) {
        var figure = FigureText.parse(written);
        record("tips_received", figure);
        assertThat(figures.find(SOC_TRANG, YEAR).get("tips_received"))
                .isEqualTo(new Entered(figure, SOURCE, Status.OFFICIAL, false, 1));
        assertThat(FigureText.write(
                        figures.find(SOC_TRANG, YEAR).get("tips_received").figure()))
                .isEqualTo(written);
    }

    @Test
    void keepsExactDecimals() {
        record("drug_heroin_seized_kg", FigureText.parse("12,3456789"));
        record("opium_area_destroyed_m2", FigureText.parse("123.456.789.012.345.678,5"));
        var found = figures.find(SOC_TRANG, YEAR);
        assertThat(found.get("drug_heroin_seized_kg").figure().value()).hasToString("12.3456789");
        assertThat(found.get("opium_area_destroyed_m2").figure().value()).hasToString("123456789012345678.5");
    }

    @Test
    void laterEntryTakesThePlaceOfTheEarlier() {
        record("gambling_subjects", FigureText.parse("trên 1.800"));
        record("gambling_subjects", Figure.exact(1_823));
        assertThat(figures.find(SOC_TRANG, YEAR).get("gambling_subjects").figure())
                .isEqualTo(Figure.exact(1_823));
        assertThat(figures.history(SOC_TRANG, YEAR, "gambling_subjects"))
                .extracting(entry -> FigureText.write(entry.entered().figure()), Entry::isCurrent)
                .containsExactly(tuple("1.823", true), tuple("trên 1.800", false));
        assertThat(events)
                .hasSize(2)
                .allSatisfy(event -> assertThat(event)
                        .hasToString("FigureRecorded[unit=v1-94, period=" + YEAR + ", indicator=gambling_subjects]"));
    }

    @Test
    void sameEntryTwiceIsOne() {
        record("crimes_drug", Figure.exact(226));
        record("crimes_drug", Figure.exact(226));
        assertThat(figures.history(SOC_TRANG, YEAR, "crimes_drug"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.at()).isEqualTo(CLOCK.instant());
                    assertThat(entry.by()).isEqualTo("system");
                    assertThat(entry.asOf()).isEqualTo(YEAR.to());
                });
        assertThat(events).hasSize(1);
    }

    @Test
    void sameFigureOfALaterDayIsAnother() {
        record("models_total", Figure.exact(35));
        figures.record(
                SOC_TRANG,
                YEAR.asOf(LocalDate.of(2025, 3, 4)),
                "models_total",
                new Entered(Figure.exact(35), SOURCE, Status.OFFICIAL, false));
        assertThat(figures.history(SOC_TRANG, YEAR, "models_total"))
                .extracting(Entry::asOf)
                .containsExactly(LocalDate.of(2025, 3, 4), LocalDate.of(2024, 12, 31));
    }

    @Test
    void periodsAndUnitsStandApart() {
        record("crimes_drug", Figure.exact(226));
        figures.record(CAN_THO_TODAY, YEAR, "crimes_drug", official(Figure.exact(900)));
        figures.record(SOC_TRANG, YEAR.previous(), "crimes_drug", official(Figure.exact(240)));
        assertThat(figures.find(SOC_TRANG, YEAR).get("crimes_drug").figure()).isEqualTo(Figure.exact(226));
        assertThat(figures.find(SOC_TRANG, Period.administrativeYear(2024))).isEmpty();
        var both = figures.find(List.of(SOC_TRANG, CAN_THO_TODAY, UnitId.parse("v1-92")), YEAR);
        assertThat(both).containsOnlyKeys(SOC_TRANG, CAN_THO_TODAY);
        assertThat(figures.find(List.of(), YEAR)).isEmpty();
    }

    @Test
    void definitionOfAnEarlierYearIsKept() {
        figures.record(
                SOC_TRANG, YEAR, "crimes_drug", new Entered(Figure.exact(226), SOURCE, Status.OFFICIAL, true, 7));
        assertThat(figures.find(SOC_TRANG, YEAR).get("crimes_drug"))
                .isEqualTo(new Entered(Figure.exact(226), SOURCE, Status.OFFICIAL, true, 7));
    }

    @Test
    void twoAtOnceGoOneAfterTheOther() throws Exception {
        List<Callable<Object>> clerks = IntStream.rangeClosed(1, 24)
                .mapToObj(count -> (Callable<Object>) () -> {
                    transaction.executeWithoutResult(_ -> record("crimes_drug", Figure.exact(count)));
                    return count;
                })
                .toList();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var done : pool.invokeAll(clerks)) {
                assertThat(done.get()).isNotNull();
            }
        }
        assertThat(figures.history(SOC_TRANG, YEAR, "crimes_drug"))
                .hasSize(24)
                .filteredOn(Entry::isCurrent)
                .hasSize(1);
    }

    @Test
    void nobodyCanChangeWhatWasEntered() {
        record("crimes_drug", Figure.exact(226));
        assertThatThrownBy(() ->
                        jdbc.sql("update figures.entered_figure set value = 1").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from figures.entered_figure").update())
                .isInstanceOf(DataAccessException.class);
        jdbc.sql("update figures.entered_figure set is_current = false").update();
        assertThatThrownBy(() -> jdbc.sql("update figures.entered_figure set is_current = true")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void refusesWhatMayNotBeEntered() {
        refuses("figures.indicator.unknown", () -> record("tips", Figure.exact(1)));
        refuses("figures.entered.derived", () -> record("detection_rate", FigureText.parse("82,29%")));
        refuses("figures.entered.negative", () -> record("tips_received", Figure.exact(-1)));
        refuses("figures.entered.fraction", () -> record("tips_received", FigureText.parse("1,5")));
        refuses(
                "figures.entered.source",
                () -> figures.record(
                        SOC_TRANG, YEAR, "tips_received", new Entered(Figure.exact(1), " ", Status.ESTIMATE, false)));
        refuses(
                "figures.entered.future",
                () -> figures.record(
                        CAN_THO_TODAY, Period.calendarYear(2027), "tips_received", official(Figure.exact(1))));
        refuses(
                "figures.entered.unit",
                () -> figures.record(SOC_TRANG, Period.calendarYear(2026), "tips_received", official(Figure.exact(1))));
        assertThatThrownBy(() ->
                        figures.record(UnitId.parse("v1-99999"), YEAR, "tips_received", official(Figure.exact(1))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> record("tips_received", Figure.over(13_000).plus(Figure.exact(1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(events).isEmpty();
    }

    private void record(String indicator, Figure figure) {
        figures.record(SOC_TRANG, YEAR, indicator, official(figure));
    }

    private static Entered official(Figure figure) {
        return new Entered(figure, SOURCE, Status.OFFICIAL, false);
    }

    private static void refuses(String key, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
