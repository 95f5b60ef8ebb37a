package vn.tindan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tindan.geography.UnitId;
import vn.tindan.support.Browser;
import vn.tindan.support.IntegrationTest;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.TipTracking;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;

/** A day's work of two officers of two communes: no mouse, nothing reloaded by hand, nothing seen of each other. */
@IntegrationTest
class OfficeDayJourneyTests {

    private static final UnitId SOC_TRANG = UnitId.parse("v2-31507");
    private static final UnitId PHU_LOI = UnitId.parse("v2-31510");

    private static Browser browser;

    private final int port;
    private final TipIntake intake;
    private final TipTracking tracking;
    private final List<String> problems = new ArrayList<>();

    OfficeDayJourneyTests(@LocalServerPort int port, TipIntake intake, TipTracking tracking) {
        this.port = port;
        this.intake = intake;
        this.tracking = tracking;
    }

    @BeforeAll
    static void openBrowser() {
        browser = Browser.open();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    private Page signedIn(String username) {
        var page = browser.window(1280, 800).newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                problems.add(page.url() + ": " + message.text());
            }
        });
        page.navigate("http://localhost:" + port + "/login");
        page.fill("#username", username);
        page.fill("#password", "tin-dan-demo");
        page.keyboard().press("Enter");
        page.waitForURL("**/office**");
        return page;
    }

    private UUID told(UnitId unit, String story) {
        var draft = new TipIntake.Draft(
                UUID.randomUUID().toString(), TipChannel.WEB, TipCategory.DRUGS, unit, story, null, null, null, null);
        return tracking.open(intake.receive(draft)).orElseThrow().tip();
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private static void type(Page page, String words) {
        page.keyboard().type(words);
    }

    private static void accessible(Page page) {
        var found = new AxeBuilder(page).analyze().getViolations();
        assertThat(found).as(page.url()).isEmpty();
    }

    @Test
    void twoOfficersOfTwoCommunesWorkByKeyboardAlone() {
        String mark = "dauvet" + UUID.randomUUID().toString().substring(0, 8);
        var soctrang = signedIn("trucban");
        var phuloi = signedIn("trucban.phuloi");
        accessible(phuloi);

        // a tip comes: whose it is hears of it, the other does not, and neither hears a word of it
        told(PHU_LOI, "Bán ma túy sau quán " + mark);
        phuloi.waitForSelector("#arrivals.arrived");
        assertThat(phuloi.innerText("#arrivals [role=status]"))
                .contains("tin mới")
                .doesNotContain(mark);
        assertThat(soctrang.innerText("#arrivals [role=status]")).isEmpty();
        press(phuloi, "r");
        phuloi.waitForSelector("text=" + mark);
        phuloi.waitForLoadState();

        // the shortcuts are shown, and closed again
        press(phuloi, "?");
        phuloi.waitForSelector("#shortcuts[open]");
        accessible(phuloi);
        press(phuloi, "Escape");
        phuloi.waitForSelector(
                "#shortcuts:not([open])", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));

        // search, find, open, receive, take in hand
        press(phuloi, "g", "l");
        phuloi.waitForURL("**/office/tips");
        press(phuloi, "/");
        type(phuloi, "ban ma tuy jk " + mark);
        assertThat(phuloi.inputValue("#words"))
                .as("letters in a field are letters")
                .isEqualTo("ban ma tuy jk " + mark);
        phuloi.fill("#words", "");
        type(phuloi, mark);
        press(phuloi, "Enter");
        phuloi.waitForURL("**words=" + mark + "**");
        accessible(phuloi);
        press(phuloi, "j", "x");
        assertThat(phuloi.isChecked("input[name=tip]")).isTrue();
        press(phuloi, "j", "Enter");
        phuloi.waitForSelector("#steps");
        accessible(phuloi);
        press(phuloi, ".");
        press(phuloi, "Enter");
        phuloi.waitForSelector("text=Đã lưu.");
        assertThat(phuloi.innerText(".page-head")).contains("Đã tiếp nhận");

        // the other officer's list has nothing of it; a tip of their own is walked to and opened
        told(SOC_TRANG, "Trộm xe trước chợ " + mark);
        soctrang.waitForSelector("#arrivals.arrived");
        press(soctrang, "g", "l");
        soctrang.waitForURL("**/office/tips");
        assertThat(soctrang.innerText("main"))
                .contains("Trộm xe trước chợ " + mark)
                .doesNotContain("sau quán " + mark);
        press(soctrang, "j", "j", "k", "Enter");
        soctrang.waitForSelector("#steps");
        accessible(soctrang);
        assertThat(problems).isEmpty();
    }

    @Test
    void severalTipsAreReceivedAtOnceByKeyboard() {
        String mark = "nhieutin" + UUID.randomUUID().toString().substring(0, 8);
        told(PHU_LOI, "Tin một " + mark);
        told(PHU_LOI, "Tin hai " + mark);
        var page = signedIn("trucban.phuloi");
        page.navigate("http://localhost:" + port + "/office/tips?words=" + mark);
        press(page, "j", "x", "j", "x", ".", "Enter");
        page.waitForSelector("text=2 nguồn tin được chọn");
        accessible(page);
        press(page, ".", "Enter");
        page.waitForSelector("text=Xong 2 trong 2 tin");
        accessible(page);
        // on to one of them and back: to the list as it was filtered, not to a page that only asked
        press(page, "j", "Enter");
        page.waitForSelector("#steps");
        page.waitForSelector("button[data-shortcuts]:not([hidden])");
        press(page, "u");
        page.waitForURL("**words=" + mark + "**");
        page.waitForSelector("tr a.row-link:focus");
        assertThat(problems).isEmpty();
    }

    @Test
    void mergesWhatTellsTheSameAndTakesItApartOnASmallScreen() {
        String mark = "congviec" + UUID.randomUUID().toString().substring(0, 8);
        var main = told(PHU_LOI, "Tụ tập đánh bạc ở nhà kho " + mark + " cuối hẻm");
        var same = told(PHU_LOI, "Đêm nào cũng đánh bạc trong nhà kho " + mark);
        var page = signedIn("chihuy.phuloi");
        page.setViewportSize(360, 740);
        for (var tip : List.of(main, same)) {
            open(page, "/office/tips/" + tip);
            page.click("#steps form button[type=submit]");
            page.waitForSelector("text=Đã lưu.");
        }
        assertThat(page.innerText("#similar")).contains(mark).contains("cùng loại việc");
        accessible(page);
        page.click("#similar summary");
        page.fill("#similar textarea", "cùng nhà kho");
        page.click("#similar button[type=submit]");
        page.waitForSelector("#merged");
        assertThat(page.innerText(".page-head")).contains("Đã nhập");
        accessible(page);
        page.click("#merged a");
        page.waitForSelector("text=1 tin nhập vào tin này");
        accessible(page);
        page.fill("#note", "hai người cùng báo");
        page.click("#notes button[type=submit]");
        page.waitForSelector(".message.note");
        accessible(page);
        open(page, "/office/tips/" + same);
        page.click("summary:has-text('Tách tin')");
        page.fill("#reason-unmerging", "hóa ra hai việc");
        page.click("form[action$=unmerging] button[type=submit]");
        page.waitForSelector("text=Đã lưu.");
        assertThat(page.innerText(".page-head")).contains("Đã tiếp nhận");
        for (String path :
                List.of("/office", "/office/tips?category=DRUGS&order=DUE", "/office/templates", "/office/mail")) {
            open(page, path);
            accessible(page);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(path + " does not scroll sideways")
                    .isLessThanOrEqualTo(360);
        }
        assertThat(problems).isEmpty();
    }

    private void open(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
    }
}
