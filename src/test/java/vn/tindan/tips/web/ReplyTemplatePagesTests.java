package vn.tindan.tips.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.tindan.support.FormToken.csrf;

import java.util.UUID;
import org.junit.jupiter.api.Test;
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

/** Sentences for citizens: kept by their unit, offered with a tip, filled with its number. */
@IntegrationTest
class ReplyTemplatePagesTests {

    private final MockMvcTester mvc;
    private final Accounts accounts;
    private final TipIntake intake;
    private final TipTracking tracking;
    private final TipReading reading;
    private final JdbcClient jdbc;

    ReplyTemplatePagesTests(
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

    private UUID id(String name) {
        return jdbc.sql("select id from tips.reply_template where name = :name")
                .param("name", name)
                .query(UUID.class)
                .single();
    }

    private UUID told(String unit) {
        var draft = new TipIntake.Draft(
                UUID.randomUUID().toString(),
                TipChannel.WEB,
                TipCategory.OTHER,
                UnitId.parse(unit),
                "Tin để trả lời theo mẫu",
                null,
                null,
                null,
                null);
        return tracking.open(intake.receive(draft)).orElseThrow().tip();
    }

    @Test
    void offersASentenceFilledWithTheNumberToTheUnitThatKeepsItAlone() {
        String name = "Mẫu " + UUID.randomUUID().toString().substring(0, 8);
        post("chihuy", "/office/templates", "name", name, "text", "Tin số {số} đã đến {đơn vị}. <b>");
        var tip = told("v2-31507");
        String number = reading.open(accounts.find("chihuy").orElseThrow().jurisdiction(), tip)
                .number();
        assertThat(get("trucban", "/office/tips/" + tip + "?template=" + id(name)))
                .bodyText()
                .contains("Tin số " + number + " đã đến Phường Sóc Trăng. &lt;b&gt;</textarea>");
        assertThat(get("trucban.phuloi", "/office/tips/" + told("v2-31510")))
                .bodyText()
                .contains("Đã tiếp nhận")
                .doesNotContain(name);
    }

    @Test
    void isChangedAndRemovedByItsUnitAlone() {
        String name = "Mẫu " + UUID.randomUUID().toString().substring(0, 8);
        post("chihuy", "/office/templates", "name", name, "text", "một");
        var id = id(name);
        assertThat(post("chihuy.phuloi", "/office/templates/" + id, "version", "0", "name", name, "text", "của ai"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("chihuy.phuloi", "/office/templates/" + id + "/removal"))
                .hasStatus(HttpStatus.NOT_FOUND);
        post("chihuy", "/office/templates/" + id, "version", "0", "name", name, "text", "hai");
        post("chihuy", "/office/templates/" + id, "version", "0", "name", name, "text", "ba, từ trang cũ");
        assertThat(text(id)).isEqualTo("hai");
        post("chihuy", "/office/templates", "name", name, "text", "trùng tên");
        post("chihuy", "/office/templates", "name", " ", "text", "không tên");
        assertThat(jdbc.sql("select count(*) from tips.reply_template where text in ('trùng tên', 'không tên')")
                        .query(Long.class)
                        .single())
                .isZero();
        post("chihuy", "/office/templates/" + id + "/removal");
        assertThat(jdbc.sql("select count(*) from tips.reply_template where id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private String text(UUID id) {
        return jdbc.sql("select text from tips.reply_template where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    @Test
    void showsTheNationsToEveryUnitButLetsNoCommuneChangeThem() {
        assertThat(get("chihuy", "/office/templates")).bodyText().contains("Hỏi thêm về nơi và lúc xảy ra");
        assertThat(post("chihuy", "/office/templates/" + id("Cần gọi 113") + "/removal"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }
}
