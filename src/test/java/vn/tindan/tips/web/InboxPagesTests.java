package vn.tindan.tips.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.tindan.support.FormToken.csrf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tindan.accounts.Accounts;
import vn.tindan.geography.UnitId;
import vn.tindan.support.IntegrationTest;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.TipReading;
import vn.tindan.tips.TipTracking;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;
import vn.tindan.tips.terms.TipStatus;

/** The list as its address says, the filters that an officer keeps, and a step taken with several tips. */
@IntegrationTest
class InboxPagesTests {

    private static final UnitId PHU_LOI = UnitId.parse("v2-31510");

    private final MockMvcTester mvc;
    private final Accounts accounts;
    private final TipIntake intake;
    private final TipTracking tracking;
    private final TipReading reading;
    private final JdbcClient jdbc;

    InboxPagesTests(
            MockMvcTester mvc,
            Accounts accounts,
            TipIntake intake,
            TipTracking tracking,
            TipReading reading,
            JdbcClient jdbc) {
        this.mvc = mvc;
        this.accounts = accounts;
        this.intake = intake;
        this.tracking = tracking;
        this.reading = reading;
        this.jdbc = jdbc;
    }

    private UUID told(String story) {
        var draft = new TipIntake.Draft(
                UUID.randomUUID().toString(),
                TipChannel.WEB,
                TipCategory.DRUGS,
                PHU_LOI,
                story,
                null,
                null,
                null,
                null);
        return tracking.open(intake.receive(draft)).orElseThrow().tip();
    }

    private MvcTestResult get(String username, String path) {
        return mvc.get()
                .uri(path)
                .with(user(accounts.find(username).orElseThrow()))
                .exchange();
    }

    private MvcTestResult post(String username, String path, String... parameters) {
        var request = mvc.post()
                .uri(path)
                .with(user(accounts.find(username).orElseThrow()))
                .with(csrf());
        for (int at = 0; at < parameters.length; at += 2) {
            request = request.param(parameters[at], parameters[at + 1]);
        }
        return request.exchange();
    }

    private TipReading.View seen(UUID tip) {
        return reading.open(accounts.find("trucban.phuloi").orElseThrow().jurisdiction(), tip);
    }

    @Test
    void findsByWhatItsAddressSays() {
        String mark = "m" + UUID.randomUUID().toString().substring(0, 8);
        told("Mua bán ma túy sau đình " + mark);
        assertThat(get("trucban.phuloi", "/office/tips?category=DRUGS&status=NEW&channel=WEB&words=sau dinh " + mark))
                .bodyText()
                .contains("Mua bán ma túy sau đình " + mark);
        assertThat(get("trucban.phuloi", "/office/tips?category=THEFT&words=" + mark))
                .bodyText()
                .contains("Không có nguồn tin nào như vậy");
        assertThat(get("pc01", "/office/tips?unit=v2-31510&words=" + mark))
                .bodyText()
                .contains(mark);
        assertThat(get("trucban", "/office/tips?unit=v2-31510&words=" + mark))
                .bodyText()
                .doesNotContain("sau đình " + mark);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=FOO",
                "from=hôm+qua",
                "to=2026-02-30",
                "unit='+or+1=1",
                "assigned=x",
                "after=x",
                "before=1_2",
                "order=received_at;drop",
                "words=%00",
                "words=%25_'\"",
                "page=7"
            })
    void saysWhatItCannotReadAndShowsTheListAllTheSame(String query) {
        assertThat(get("trucban.phuloi", "/office/tips?" + query))
                .hasStatusOk()
                .bodyText()
                .contains("<h1>Nguồn tin</h1>");
    }

    @Test
    void offersStepsWithSeveralOnlyToWhoMayTakeThem() {
        assertThat(get("trucban", "/office/tips")).bodyText().contains("value=\"RECEIVE\"", "type=\"checkbox\"");
        for (String reader : List.of("kiemsat", "pc01")) {
            assertThat(get(reader, "/office/tips?unit=v2-31507"))
                    .bodyText()
                    .as(reader)
                    .contains("row-link")
                    .doesNotContain("value=\"RECEIVE\"", "name=\"tip\"");
        }
    }

    @Test
    void leavesTheSecondRowOfFiltersShutWhereTheDaysWorkLeadsAndOpensItWhereOneIsInUse() {
        assertThat(get("trucban", "/office/tips?waiting=LATE&order=DUE"))
                .bodyText()
                .contains("<details class=\"more-filters\">");
        for (String inUse : List.of("?order=DUE", "?waiting=LATE&order=OLDEST", "?category=DRUGS")) {
            assertThat(get("trucban", "/office/tips" + inUse))
                    .bodyText()
                    .as(inUse)
                    .contains("<details class=\"more-filters\" open=\"open\">");
        }
    }

    @Test
    void keepsFiltersByNameForTheirOwnerAlone() {
        String name = "Ma túy " + UUID.randomUUID().toString().substring(0, 6);
        assertThat(post(
                        "trucban.phuloi",
                        "/office/tips/filters",
                        "name",
                        name,
                        "category",
                        "DRUGS",
                        "words",
                        "sau đình"))
                .hasStatus3xxRedirection();
        assertThat(get("trucban.phuloi", "/office/tips"))
                .bodyText()
                .contains(name)
                .contains("category=DRUGS&amp;words=sau%20%C4%91%C3%ACnh");
        assertThat(get("chihuy", "/office/tips")).bodyText().doesNotContain(name);
        var id = jdbc.sql("select id from tips.saved_filter where name = :name")
                .param("name", name)
                .query(UUID.class)
                .single();
        String deletion = "/office/tips/filters/" + id + "/deletion";
        assertThat(post("chihuy", deletion)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("trucban.phuloi", "/office/tips/filters", "name", name, "category", "DRUGS"))
                .hasStatus3xxRedirection();
        assertThat(post("trucban.phuloi", deletion)).hasStatus3xxRedirection();
        assertThat(get("trucban.phuloi", "/office/tips")).bodyText().doesNotContain(name);
    }

    @Test
    void keepsNoWordOfAFilterInTheDatabase() {
        post("trucban.phuloi", "/office/tips/filters", "name", "Có dấu vết", "words", "MARKERFILTER");
        assertThat(jdbc.sql(
                                "select count(*) from tips.saved_filter where position('MARKERFILTER' in encode(query, 'escape')) > 0")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void takesAStepWithSeveralAndSaysWhatCameOfEach() {
        var first = told("Tin thứ nhất của nhiều tin");
        var second = told("Tin thứ hai của nhiều tin");
        post(
                "trucban.phuloi",
                "/office/tips/" + second + "/reception",
                "version",
                "" + seen(second).version());
        var before = List.of(
                first + ":" + seen(first).version(), second + ":" + seen(second).version());
        var asked = post(
                "trucban.phuloi",
                "/office/tips/selection",
                "act",
                "RECEIVE",
                "tip",
                before.get(0),
                "tip",
                before.get(1));
        assertThat(asked).bodyText().contains("Tiếp nhận 2 tin").contains("Chưa có gì thay đổi");
        assertThat(seen(first).status()).isEqualTo(TipStatus.NEW);
        var taken = post(
                "trucban.phuloi",
                "/office/tips/selection/steps",
                "act",
                "RECEIVE",
                "tip",
                before.get(0),
                "tip",
                before.get(1));
        assertThat(taken)
                .bodyText()
                .contains("Xong 1 trong 2 tin")
                .contains("Bước này không làm được ở trạng thái hiện nay");
        assertThat(seen(first).status()).isEqualTo(TipStatus.RECEIVED);
        assertThat(post("trucban.phuloi", "/office/tips/selection/steps", "act", "RECEIVE", "tip", before.get(0)))
                .bodyText()
                .contains("đã thay đổi trong lúc bạn xem");
        assertThat(post("pc01", "/office/tips/selection/steps", "act", "ENTRUST", "tip", before.get(0)))
                .bodyText()
                .contains("do đơn vị khác xử lý");
        assertThat(post("trucban.phuloi", "/office/tips/selection", "act", "RECEIVE"))
                .hasStatus3xxRedirection();
    }

    @Test
    void givesATipToAColleagueOnly() {
        var tip = told("Tin để giao cán bộ");
        var me = accounts.find("trucban.phuloi").orElseThrow();
        var stranger = accounts.find("trucban").orElseThrow();
        String path = "/office/tips/" + tip + "/entrusting";
        post(
                "trucban.phuloi",
                path,
                "version",
                "" + seen(tip).version(),
                "officer",
                stranger.id().toString());
        assertThat(seen(tip).assignee()).isNull();
        post(
                "trucban.phuloi",
                path,
                "version",
                "" + seen(tip).version(),
                "officer",
                me.id().toString(),
                "reason",
                "xem sớm");
        assertThat(seen(tip).assignee()).extracting("id").isEqualTo(me.id());
        assertThat(seen(tip).steps().getLast().note()).contains(me.name()).endsWith("xem sớm");
        assertThat(get("trucban.phuloi", "/office")).bodyText().contains("Giao cho tôi");
        assertThat(post(
                        "trucban.phuloi",
                        path,
                        "version",
                        "0",
                        "officer",
                        me.id().toString()))
                .hasStatus(HttpStatus.CONFLICT);
        post("trucban.phuloi", path, "version", "" + seen(tip).version(), "officer", "");
        assertThat(seen(tip).assignee()).isNull();
    }
}
