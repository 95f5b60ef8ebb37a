package vn.tindan.tips.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.tindan.support.FormToken.csrf;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Accounts;
import vn.tindan.geography.UnitId;
import vn.tindan.support.IntegrationTest;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.TipReading;
import vn.tindan.tips.TipTracking;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;

/** What a colleague did that leaves a tip in its state is told to an older page of it too, and nothing typed is lost. */
@IntegrationTest
class StaleTabPagesTests {

    private static final UnitId SOC_TRANG = UnitId.parse("v2-31507");
    private static final String TYPED = "điều đã gõ <i> dài";

    private final MockMvcTester mvc;
    private final Accounts accounts;
    private final TipIntake intake;
    private final TipTracking tracking;
    private final TipReading reading;
    private UUID tip = UUID.randomUUID();
    private String stale = "";

    StaleTabPagesTests(
            MockMvcTester mvc, Accounts accounts, TipIntake intake, TipTracking tracking, TipReading reading) {
        this.mvc = mvc;
        this.accounts = accounts;
        this.intake = intake;
        this.tracking = tracking;
        this.reading = reading;
    }

    @BeforeEach
    void classified() {
        tip = tracking.open(intake.receive(new TipIntake.Draft(
                        UUID.randomUUID().toString(),
                        TipChannel.WEB,
                        TipCategory.OTHER,
                        SOC_TRANG,
                        "Tin của hai trang cùng mở",
                        null,
                        null,
                        null,
                        null)))
                .orElseThrow()
                .tip();
        assertThat(post("trucban", "reception", version())).hasStatus(HttpStatus.FOUND);
        assertThat(post("trucban", "classification", version(), "type", "CRIME_REPORT"))
                .hasStatus(HttpStatus.FOUND);
        stale = version();
    }

    private Account account(String username) {
        return accounts.find(username).orElseThrow();
    }

    private String version() {
        return String.valueOf(
                reading.open(account("trucban").jurisdiction(), tip).version());
    }

    private MvcTestResult post(String username, String step, String version, String... parameters) {
        var request = mvc.post()
                .uri("/office/tips/" + tip + "/" + step)
                .with(user(account(username)))
                .with(csrf())
                .param("version", version);
        for (int at = 0; at < parameters.length; at += 2) {
            request = request.param(parameters[at], parameters[at + 1]);
        }
        return request.exchange();
    }

    /** By a chief, on the page as it was seen. */
    private MvcTestResult step(String step, String version) {
        return post(
                "chihuy",
                step,
                version,
                "reason",
                "vì vậy",
                "document",
                "9/QĐ-CAP",
                "documentOn",
                "2026-03-04",
                "text",
                "Chúng tôi đã nhận.",
                "note",
                "để nhớ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "disclaiming | Xác định không thuộc thẩm quyền",
                "extension   | Gia hạn",
                "messages    | Nhắn người báo tin"
            })
    void tellsWhatHappenedByWhomAndTakesWhatWasTypedTheSecondTime(String done, String said) {
        assertThat(step(done, stale)).hasStatus(HttpStatus.FOUND);
        var refused = post("trucban", "messages", stale, "text", TYPED);
        assertThat(refused).hasStatus(HttpStatus.CONFLICT);
        assertThat(refused)
                .bodyText()
                .contains("Trung tá Trần Quốc Hưng", "title=\"chihuy\"", said, "điều đã gõ &lt;i&gt; dài");
        assertThat(reading.open(account("trucban").jurisdiction(), tip).messages())
                .noneMatch(message -> message.text().equals(TYPED));
        assertThat(refused).bodyText().contains("name=\"version\" value=\"" + version() + "\"");
        assertThat(post("trucban", "messages", version(), "text", TYPED)).hasStatus(HttpStatus.FOUND);
        assertThat(reading.open(account("trucban").jurisdiction(), tip).messages())
                .anyMatch(message -> message.text().equals(TYPED));
    }

    @Test
    void keepsANoteWhateverHappenedAndMakesNoPageStale() {
        assertThat(step("disclaiming", stale)).hasStatus(HttpStatus.FOUND);
        String seen = version();
        assertThat(post("trucban", "notes", stale, "note", TYPED)).hasStatus(HttpStatus.FOUND);
        assertThat(version()).isEqualTo(seen);
        assertThat(step("disclaiming", seen)).hasStatus(HttpStatus.FOUND);
        assertThat(reading.open(account("trucban").jurisdiction(), tip).notes())
                .extracting("text")
                .containsExactly(TYPED);
    }

    @Test
    void showsTheStepItsDocumentAndTheMenuAndLetsBothBeSentAgain() {
        assertThat(step("disclaiming", stale)).hasStatus(HttpStatus.FOUND);
        var refused = step("extension", stale);
        assertThat(refused).hasStatus(HttpStatus.CONFLICT);
        assertThat(refused)
                .bodyText()
                .contains(": Gia hạn", "value=\"9/QĐ-CAP\"", "value=\"2026-03-04\"")
                .as("the menu of the office")
                .contains("class=\"officenav\"", "href=\"/office/tips\" aria-current=\"page\"");
    }

    @Test
    void leadsBackIntoTheOfficeFromWhatIsNotThereAndTellsTheCitizenTheSameOnThePublicPage() {
        var gone = mvc.get()
                .uri("/office/tips/" + UUID.randomUUID())
                .with(user(account("trucban")))
                .exchange();
        assertThat(gone).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(gone).bodyText().contains("class=\"officenav\"", "Công việc hôm nay", "href=\"/office\"");
        var nothing = mvc.get().uri("/css/khong-co.css").exchange();
        assertThat(nothing).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(nothing).bodyText().contains("Về trang đầu", "class=\"leave").doesNotContain("officenav");
    }
}
