package vn.tindan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.tindan.Application;
import vn.tindan.geography.UnitId;
import vn.tindan.support.Browser;
import vn.tindan.support.IntegrationTest;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;

/** A tip that one instance takes is told to a page that another one serves, through PostgreSQL alone; and after a cut too. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewsAcrossInstancesTests {

    private static final UnitId VINH_CHAU = UnitId.parse("v2-31783");
    private static final String LINE = "#arrivals [role=status]";

    private final JdbcConnectionDetails database;
    private final TipIntake intakeOfTheFirst;
    private final JdbcClient jdbc;
    private Browser browser;
    private ConfigurableApplicationContext second;

    NewsAcrossInstancesTests(JdbcConnectionDetails database, TipIntake intake, JdbcClient jdbc) {
        this.database = database;
        this.intakeOfTheFirst = intake;
        this.jdbc = jdbc;
    }

    @BeforeAll
    void start() {
        browser = Browser.open();
        second = new SpringApplicationBuilder(Application.class)
                .profiles("demo")
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("sameDatabase", JdbcConnectionDetails.class, () -> database))
                .run(
                        "--server.port=0",
                        "--tindan.home=target/tindan-home",
                        "--spring.datasource.hikari.maximum-pool-size=4");
    }

    @AfterAll
    void stop() {
        if (second != null) {
            second.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    private Page pageOfTheSecond() {
        var page = browser.window(1280, 800).newPage();
        String port = second.getEnvironment().getRequiredProperty("local.server.port");
        page.navigate("http://localhost:" + port + "/login");
        page.waitForSelector("#username:focus");
        page.keyboard().type("trucban.vinhchau");
        page.keyboard().press("Tab");
        page.keyboard().type("tin-dan-demo");
        page.keyboard().press("Enter");
        page.waitForURL("**/office**");
        return page;
    }

    private static void refresh(Page page) {
        page.waitForSelector("button[data-shortcuts]:not([hidden])");
        page.keyboard().press("r");
    }

    private void toldToTheFirst(String story) {
        intakeOfTheFirst.receive(new TipIntake.Draft(
                UUID.randomUUID().toString(),
                TipChannel.WEB,
                TipCategory.OTHER,
                VINH_CHAU,
                story,
                null,
                null,
                null,
                null));
    }

    private long listening() {
        return jdbc.sql("select count(*) from pg_stat_activity"
                        + " where application_name = 'tindan-news' and datname = current_database()")
                .query(Long.class)
                .single();
    }

    /** As the owner of the server, which the application is not. */
    private long cutBoth() {
        var owner = new DriverManagerDataSource(
                database.getJdbcUrl(), String.valueOf(database.getUsername()), String.valueOf(database.getPassword()));
        return JdbcClient.create(owner)
                .sql("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                        + " where application_name = 'tindan-news' and datname = current_database()")
                .query(Long.class)
                .single();
    }

    private void untilBothListen() throws InterruptedException {
        for (int attempt = 0; attempt < 200 && listening() < 2; attempt++) {
            Thread.sleep(50);
        }
        assertThat(listening()).isEqualTo(2);
    }

    @Test
    void reachesAPageOfAnotherInstanceAndMakesUpForWhatACutLost() throws InterruptedException {
        untilBothListen();
        String mark = "haimay" + UUID.randomUUID().toString().substring(0, 8);
        var page = pageOfTheSecond();
        toldToTheFirst("Tin qua máy thứ nhất " + mark);
        page.waitForSelector("#arrivals.arrived");
        assertThat(page.innerText(LINE)).contains("tin mới").doesNotContain(mark);
        refresh(page);
        page.waitForSelector("text=Tin qua máy thứ nhất " + mark);
        assertThat(page.innerText(LINE)).isEmpty();

        assertThat(cutBoth()).isEqualTo(2);
        toldToTheFirst("Tin trong lúc đứt dây " + mark);
        page.waitForSelector("#arrivals.arrived");
        refresh(page);
        page.waitForSelector("text=Tin trong lúc đứt dây " + mark);

        untilBothListen();
        toldToTheFirst("Tin sau khi nối lại " + mark);
        page.waitForSelector("text=1 tin mới");
        refresh(page);
        page.waitForSelector("text=Tin sau khi nối lại " + mark);
    }
}
