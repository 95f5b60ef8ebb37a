package vn.tindan.reports.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Accounts;
import vn.tindan.figures.Coverage;
import vn.tindan.figures.EnteredFigures;
import vn.tindan.figures.EnteredFigures.Entered;
import vn.tindan.figures.EnteredFigures.Status;
import vn.tindan.figures.Figure;
import vn.tindan.figures.FigureText;
import vn.tindan.figures.IndicatorCatalogue;
import vn.tindan.figures.Period;
import vn.tindan.geography.Regions;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.reports.ReportCorrections;
import vn.tindan.reports.ReportSigning;
import vn.tindan.reports.Reports;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.DateRange;
import vn.tindan.support.IntegrationTest;

/** Of which days the figures of an issued report are. */
@IntegrationTest
@Transactional
class PublishedFiguresTests {

    private static final UnitId CAN_THO = UnitId.parse("v2-92");

    private final PublishedFigures published;
    private final Reports reports;
    private final ReportSigning signing;
    private final ReportCorrections corrections;
    private final EnteredFigures entered;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Units units;
    private final Regions regions;
    private final Clock clock;

    PublishedFiguresTests(
            PublishedFigures published,
            Reports reports,
            ReportSigning signing,
            ReportCorrections corrections,
            EnteredFigures entered,
            Accounts accounts,
            JdbcClient jdbc,
            Units units,
            Regions regions,
            Clock clock) {
        this.published = published;
        this.reports = reports;
        this.signing = signing;
        this.corrections = corrections;
        this.entered = entered;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.units = units;
        this.regions = regions;
        this.clock = clock;
    }

    private UUID issue(Period period, LocalDate today) {
        return issue(CAN_THO, period, 4711, today);
    }

    private UUID issue(UnitId unit, Period period, int number, LocalDate today) {
        var signer = accounts.find("truongban").orElseThrow();
        var id = reports.draft(accounts.find("thuky").orElseThrow(), unit, period);
        signing.approve(signer, id);
        signing.issue(
                signer,
                id,
                new ReportSigning.Order(number, today, "Võ Minh Khang", ReportSigning.FigureStatus.ESTIMATE));
        return id;
    }

    /** Days that nobody else reports on, of which the last is still to come. */
    @Test
    void whatWasCountedWhileThePeriodRanIsOfItsDaysUntilThen() {
        var today = CountryTime.today(clock);
        var period = Period.free(today.minusDays(40), today.plusDays(9));
        entered.record(
                CAN_THO,
                period,
                "crimes_social_order",
                new Entered(Figure.exact(1107), "ước tính của tỉnh", Status.OFFICIAL, false));
        issue(period, today);
        jdbc.sql("""
                insert into reports.printed_figure
                select report, 'counted', period, name, measure, definition, value, qualifier, word, printed,
                       'LIVE', reported, due, document
                from reports.printed_figure p join reports.report r on r.id = p.report
                where p.indicator = 'crimes_social_order' and r.number = 4711
                """).update();
        var rows = published.rows(period.from(), period.to());
        assertThat(rows)
                .filteredOn(row -> row.indicator().equals("counted"))
                .extracting(row -> row.days(period))
                .containsExactlyInAnyOrder(
                        new DateRange(period.from(), today),
                        new DateRange(period.previous().from(), period.dayBefore(today)));
        assertThat(rows)
                .filteredOn(row -> row.isNow() && row.indicator().equals("crimes_social_order"))
                .extracting(row -> row.days(period))
                .containsExactly(period.range());
    }

    /** What was counted until that day and is corrected by a paper about all of the days is of all of them. */
    @Test
    void whatAPaperCorrectsIsOfTheDaysOfThePaper() {
        var today = CountryTime.today(clock);
        var period = Period.free(today.minusDays(39), today.plusDays(9));
        var id = issue(period, today);
        assertThat(of("tips_received", period)).isEqualTo(new DateRange(period.from(), today));
        entered.record(
                CAN_THO,
                period,
                "tips_received",
                new Entered(Figure.exact(7777), "báo cáo của tỉnh", Status.OFFICIAL, false));
        corrections.issue(accounts.find("truongban").orElseThrow(), id, 4712, "Theo báo cáo của tỉnh");
        assertThat(of("tips_received", period)).isEqualTo(period.range());
        assertThat(jdbc.sql("""
                        select origin || ': ' || document from reports.corrected_figure
                        where report = :id and indicator = 'tips_received' and part = 'NOW'
                        """).param("id", id).query(String.class).single()).isEqualTo("ENTERED: báo cáo của tỉnh");
    }

    /** A share of "dưới 100" cannot be said: it was printed so, and is read again as what it was. */
    @Test
    void whatWasPrintedAsNotComputableIsReadAgain() {
        var today = CountryTime.today(clock);
        var period = Period.free(today.minusDays(37), today.plusDays(9));
        enter(period, "tips_received", Figure.exact(1000));
        enter(period, "tips_valuable", FigureText.parse("dưới 100"));
        issue(period, today);
        assertThat(published.rows(period.from(), period.to()))
                .filteredOn(row -> row.isNow() && row.indicator().equals("valuable_tip_ratio"))
                .singleElement()
                .satisfies(row -> assertThat(row.figure().isKnown()).isFalse());
    }

    @Test
    void whatIsKeptOfAComputedFigureIsWhatWasPrinted() {
        var today = CountryTime.today(clock);
        var period = Period.free(today.minusDays(36), today.plusDays(9));
        enter(period, "tips_received", FigureText.parse("hơn 13.000"));
        enter(period, "tips_valuable", Figure.exact(7891));
        issue(period, today);
        assertThat(published.rows(period.from(), period.to()))
                .filteredOn(row -> row.isNow() && row.indicator().equals("valuable_tip_ratio"))
                .singleElement()
                .satisfies(row -> assertThat(FigureText.percent(row.figure())).isEqualTo("khoảng 60%"));
    }

    private void enter(Period period, String indicator, Figure figure) {
        entered.record(CAN_THO, period, indicator, new Entered(figure, "báo cáo của tỉnh", Status.OFFICIAL, false));
    }

    /** Two of 63 provinces are not the country, and what one of them counted otherwise is not compared. */
    @Test
    void aTotalOfSomeProvincesSaysOfHowMany() {
        var today = CountryTime.today(clock);
        var year = Period.calendarYear(2009);
        var others = UnitId.parse("v1-93");
        var former = UnitId.parse("v1-92");
        crimes(others, year, 700, 1);
        crimes(others, year.previous(), 650, 1);
        crimes(former, year, 900, 2);
        crimes(former, year.previous(), 800, 1);
        issue(others, year, 4713, today);
        issue(former, year, 4714, today);
        var catalogue = new IndicatorCatalogue();
        var publication = new Publications(published, catalogue, units, regions, clock).of(year.from(), year.to());
        assertThat(publication.coverage("v2-00")).isEqualTo(new Coverage(2, 63));
        assertThat(publication.coverage("v1-93")).isNull();
        var lines = new PublicLines(catalogue, publication, PublicWords.VIETNAMESE);
        assertThat(crimes(lines, "v1-93").change()).isEqualTo("tăng 7,69%");
        assertThat(crimes(lines, "v1-92").change()).isEqualTo("không so sánh");
        assertThat(crimes(lines, "v1-92").isRedefined()).isTrue();
        assertThat(crimes(lines, "v2-00").now()).isEqualTo("1.600");
        assertThat(crimes(lines, "v2-00").change()).isEqualTo("không so sánh");
    }

    private void crimes(UnitId unit, Period period, long count, int definition) {
        entered.record(
                unit,
                period,
                "crimes_social_order",
                new Entered(Figure.exact(count), "báo cáo của tỉnh", Status.OFFICIAL, false, definition));
    }

    private static PublicStatistics.Line crimes(PublicLines lines, String area) {
        return lines.lines(area).stream()
                .filter(line -> line.code().equals("crimes_social_order"))
                .findFirst()
                .orElseThrow();
    }

    /** Months less months would tell what years withhold. */
    @Test
    void onlyWholeYearsArePublic() {
        var today = CountryTime.today(clock);
        var period = Period.free(today.minusDays(38), today.plusDays(9));
        issue(period, today);
        assertThat(published.periods())
                .isNotEmpty()
                .doesNotContain(new PublishedFigures.Days(period.from(), period.to()))
                .allMatch(days -> Period.of(days.from(), days.to()).isOfWholeYears());
    }

    private DateRange of(String indicator, Period period) {
        return published.rows(period.from(), period.to()).stream()
                .filter(row -> row.isNow() && row.indicator().equals(indicator))
                .findFirst()
                .orElseThrow()
                .days(period);
    }
}
