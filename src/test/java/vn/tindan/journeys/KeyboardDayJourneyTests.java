package vn.tindan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.CountryTime;
import vn.tindan.support.Browser;
import vn.tindan.support.IntegrationTest;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;

/**
 * A tip's day through the hands of three officers of two communes, from the sign-in to the case: the first address is
 * typed, everything after it is keys. The page is only read and waited for.
 */
@IntegrationTest
class KeyboardDayJourneyTests {

    private static final UnitId SOC_TRANG = UnitId.parse("v2-31507");

    private static Browser browser;

    private final int port;
    private final TipIntake intake;
    private final List<String> problems = new ArrayList<>();

    KeyboardDayJourneyTests(@LocalServerPort int port, TipIntake intake) {
        this.port = port;
        this.intake = intake;
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

    private Page signIn(String username) {
        var page = browser.window(1280, 800).newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                problems.add(page.url() + ": " + message.text());
            }
        });
        page.navigate("http://localhost:" + port + "/login");
        page.waitForSelector("#username:focus");
        type(page, username);
        press(page, "Tab");
        type(page, "tin-dan-demo");
        press(page, "Enter");
        page.waitForURL("**/office**");
        ready(page, "main");
        return page;
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private static void type(Page page, String words) {
        page.keyboard().type(words);
    }

    /** Until what is waited for is there and the page listens to keys. */
    private static void ready(Page page, String selector) {
        page.waitForSelector(selector);
        page.waitForSelector("button[data-shortcuts]:not([hidden])");
    }

    private static String focused(Page page, String what) {
        return String.valueOf(page.evaluate("document.activeElement." + what));
    }

    private static boolean isFocused(Page page, String selector) {
        return Boolean.TRUE.equals(page.evaluate("document.activeElement.matches(`" + selector + "`)"));
    }

    /** By the tab key, as far as it takes. */
    private static void tabTo(Page page, String selector) {
        for (int stop = 0; stop < 80 && !isFocused(page, selector); stop++) {
            press(page, "Tab");
        }
        assertThat(isFocused(page, selector)).as(selector + " by tab").isTrue();
    }

    /** The next of the tip's other steps, until it is the one. */
    private static void unfold(Page page, String step) {
        for (int each = 0; each < 20; each++) {
            press(page, "a");
            if (focused(page, "textContent").strip().equals(step)) {
                press(page, "Enter");
                return;
            }
        }
        throw new AssertionError("no step " + step);
    }

    /** With the arrows, in the list that has the focus. */
    private static void choose(Page page, String label) {
        for (int option = 0; option < 200; option++) {
            if (focused(page, "selectedOptions[0].textContent").contains(label)) {
                return;
            }
            press(page, "ArrowDown");
        }
        throw new AssertionError("no choice " + label);
    }

    private static void find(Page page, String mark) {
        press(page, "g", "l");
        page.waitForURL("**/office/tips");
        ready(page, "#words");
        press(page, "/");
        type(page, mark);
        press(page, "Enter");
        page.waitForURL("**words=" + mark + "**");
        ready(page, "tr a.row-link");
        press(page, "j");
        assertThat(focused(page, "closest('tr').innerText")).contains(mark);
        press(page, "Enter");
        ready(page, "#steps");
    }

    private static void become(Page page, String status) {
        ready(page, ".page-head .state-" + status);
    }

    /** The step that leads on has the focus; what is left of its form is filled and sent. */
    private static void receive(Page page) {
        press(page, ".", "Enter");
        become(page, "RECEIVED");
    }

    private static void classify(Page page) {
        press(page, ".");
        choose(page, "Tin báo về tội phạm");
        tabTo(page, "#steps button[type=submit]");
        press(page, "Enter");
        become(page, "CLASSIFIED");
    }

    private static void accessible(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(page.url())
                .isEmpty();
    }

    private void told(String story) {
        intake.receive(new TipIntake.Draft(
                UUID.randomUUID().toString(),
                TipChannel.WEB,
                TipCategory.DRUGS,
                SOC_TRANG,
                story,
                null,
                null,
                null,
                null));
    }

    @Test
    void tipGoesFromItsReceptionToACaseWithoutAMouse() {
        String mark = "banphim" + UUID.randomUUID().toString().substring(0, 8);
        var phuloi = signIn("trucban.phuloi");
        answerAndHandOn(mark);

        ready(phuloi, "#arrivals.arrived");
        press(phuloi, "r");
        ready(phuloi, "main >> text=" + mark);
        verify(phuloi, mark);
        judgeAndOpenACase(mark);
        assertThat(problems).isEmpty();
    }

    private void answerAndHandOn(String mark) {
        var page = signIn("trucban");
        told("Bán ma túy ở phường bên " + mark);
        ready(page, "#arrivals.arrived");
        find(page, mark);
        receive(page);
        classify(page);
        press(page, "m");
        type(page, "Chúng tôi đã nhận tin của bạn.");
        press(page, "Tab", "Enter");
        ready(page, "#messages .message >> text=Chúng tôi đã nhận tin");
        press(page, "i");
        type(page, "thuộc phường Phú Lợi");
        press(page, "Tab", "Enter");
        ready(page, "#notes .message.note");
        accessible(page);

        // back to the list, at the line that was opened; and on with it
        press(page, "u");
        page.waitForURL("**words=" + mark + "**");
        ready(page, "tr a.row-link:focus");
        assertThat(focused(page, "closest('tr').innerText")).contains(mark);
        press(page, "Enter");
        ready(page, "#steps");
        unfold(page, "Chuyển đơn vị khác");
        press(page, "Tab");
        type(page, "phu loi");
        ready(page, ".unit-hits:not([hidden]) [aria-selected=true]");
        accessible(page);
        press(page, "Enter", "Tab");
        assertThat(focused(page, "selectedOptions[0].textContent")).isEqualTo("Phường Phú Lợi");
        chooseAgain(page);
        press(page, "Tab");
        type(page, "xảy ra ở phường Phú Lợi");
        press(page, "Tab", "Enter");
        ready(page, "text=Đã chuyển tin đến đơn vị khác.");
        accessible(page);

        // on to the next call, and out of its field again
        press(page, "g", "n");
        page.waitForURL("**/office/tips/new**");
        ready(page, "#story:focus");
        press(page, "Escape", "g", "c");
        page.waitForURL("**/office/cases");
    }

    /** What is typed over a unit that was chosen takes the choice back: the list never names another than the field. */
    private static void chooseAgain(Page page) {
        press(page, "Shift+Tab");
        type(page, "phu loi");
        assertThat(page.evaluate("document.getElementById('unit').value")).isEqualTo("");
        assertThat(page.evaluate("document.getElementById('unit').checkValidity()"))
                .isEqualTo(false);
        ready(page, ".unit-hits:not([hidden]) [aria-selected=true]");
        press(page, "Enter", "Tab");
        assertThat(focused(page, "selectedOptions[0].textContent")).isEqualTo("Phường Phú Lợi");
    }

    private static void verify(Page page, String mark) {
        find(page, mark);
        receive(page);
        classify(page);
        unfold(page, "Bắt đầu xác minh");
        tabTo(page, "form[action$='/check'] button");
        press(page, "Enter");
        become(page, "VERIFYING");
        press(page, ".");
        type(page, "Đúng như tin báo.");
        press(page, "Tab", "Enter");
        become(page, "VERIFIED");
        accessible(page);
    }

    private void judgeAndOpenACase(String mark) {
        var page = signIn("chihuy.phuloi");
        find(page, mark);
        unfold(page, "Đánh giá giá trị");
        press(page, "Tab");
        type(page, "Giúp bắt quả tang.");
        press(page, "Tab", "Enter");
        ready(page, ".page-head .state-valuable");
        press(page, ".");
        tabTo(page, "a[href*='/office/cases/new']");
        press(page, "Enter");
        page.waitForURL("**/office/cases/new?tip=**");
        accessible(page);
        tabTo(page, "#title");
        type(page, "Mua bán trái phép chất ma túy " + mark);
        press(page, "Tab");
        type(page, "Bắt quả tang một người bán.");
        tabTo(page, "#handledAs");
        choose(page, "Hình sự");
        tabTo(page, "main form button[type=submit]");
        press(page, "Enter");
        ready(page, "text=Đã mở vụ việc và vào sổ.");
        assertThat(page.innerText("main")).contains(mark);
        accessible(page);
        clearTheCase(page, mark);
    }

    /** From the list of cases to the one that was cleared, and back to its line. */
    private static void clearTheCase(Page page, String mark) {
        press(page, "g", "c");
        page.waitForURL("**/office/cases");
        ready(page, "tr a.row-link");
        do {
            press(page, "j");
        } while (!focused(page, "closest('tr').innerText").contains(mark));
        press(page, "Enter");
        ready(page, "#steps");
        press(page, ".");
        assertThat(isFocused(page, "#steps details[open] #name")).isTrue();
        press(page, "Escape");
        unfold(page, "Làm rõ vụ việc");
        press(page, "Tab");
        assertThat(isFocused(page, "#clearedOn")).isTrue();
        page.fill("#clearedOn", CountryTime.today(Clock.systemUTC()).toString());
        tabTo(page, "#answer");
        type(page, "Đã bắt một người, cảm ơn bạn.");
        press(page, "Tab");
        press(page, "Enter");
        become(page, "CLEARED");
        accessible(page);
        press(page, "u");
        page.waitForURL("**/office/cases");
        ready(page, "tr a.row-link:focus");
        assertThat(focused(page, "closest('tr').innerText")).contains(mark);
    }
}
