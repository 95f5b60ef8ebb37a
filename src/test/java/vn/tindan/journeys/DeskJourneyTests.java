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
import vn.tindan.support.Browser;
import vn.tindan.support.IntegrationTest;

/** A call typed at the desk without a mouse; besides the words themselves it takes a dozen keys. */
@IntegrationTest
class DeskJourneyTests {

    private static Browser browser;

    private final int port;
    private final List<String> problems = new ArrayList<>();
    private int keys;

    DeskJourneyTests(@LocalServerPort int port) {
        this.port = port;
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

    private Page signedIn() {
        var page = browser.window(1280, 800).newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                problems.add(message.text());
            }
        });
        page.navigate("http://localhost:" + port + "/login");
        page.fill("#username", "trucban.phuloi");
        page.fill("#password", "tin-dan-demo");
        page.click("main button[type=submit]");
        return page;
    }

    private void open(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
    }

    private void press(Page page, String... names) {
        for (String name : names) {
            page.keyboard().press(name);
            keys++;
        }
    }

    private static void type(Page page, String words) {
        page.keyboard().type(words);
    }

    @Test
    void aWholeCallIsTypedByKeyboardOnly() {
        var page = signedIn();
        open(page, "/office/tips/new?draft=new");
        String story = "Hai thanh niên bẻ khóa xe máy trước chợ " + UUID.randomUUID();
        type(page, story);
        assertThat(page.isChecked("input[value=THEFT]"))
                .as("suggested by what is told")
                .isTrue();
        press(page, "Tab", "D");
        assertThat(page.isChecked("input[value=VIOLENCE]")).isTrue();
        press(page, "T", "Tab");
        type(page, "soc trang");
        page.waitForSelector("#where-search li[aria-selected=true]");
        press(page, "Tab");
        assertThat(page.inputValue("#where")).isEqualTo("Phường Sóc Trăng, Thành phố Cần Thơ");
        type(page, "trước cổng chợ");
        press(page, "Tab");
        type(page, "vừa xong");
        press(page, "Tab", "Tab");
        type(page, "0900000777");
        press(page, "Control+Enter");
        page.waitForSelector("#receipt-code");
        assertThat(page.innerText("#receipt-code")).containsPattern("[0-9]{4}");
        assertThat(page.innerText(".desk-receipt")).contains("Phường Sóc Trăng");
        assertThat(page.inputValue("#story")).as("save and next").isEmpty();
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("story");
        assertThat(keys).as("keys besides the words").isLessThanOrEqualTo(12);
        assertAccessible(page);
        assertThat(problems).isEmpty();
    }

    @Test
    void theOwnProvinceComesFirst() {
        var page = signedIn();
        open(page, "/office/tips/new?draft=new");
        page.fill("#where", "");
        page.focus("#where");
        type(page, "tan phu");
        page.waitForSelector("#where-search li[aria-selected=true]");
        var places = page.locator("#where-search li").allInnerTexts();
        assertThat(places.getFirst()).contains("Thành phố Cần Thơ");
        assertThat(places).anyMatch(place -> !place.contains("Cần Thơ")).doesNotHaveDuplicates();
    }

    @Test
    void aClosedBrowserLosesNothing() {
        var page = signedIn();
        open(page, "/office/tips/new?draft=new");
        String story = "Đang nghe dở " + UUID.randomUUID();
        type(page, story);
        page.waitForSelector("#desk-state:not(:empty)");
        page.context().close();
        var again = signedIn();
        open(again, "/office/tips/new");
        assertThat(again.inputValue("#story")).isEqualTo(story);
        assertAccessible(again);
        again.click("text=Bỏ bản nháp này");
        open(again, "/office/tips/new");
        assertThat(again.inputValue("#story")).isEmpty();
    }

    @Test
    void aMatterOfNationalSecurityStopsTheForm() {
        var page = signedIn();
        open(page, "/office/tips/new?draft=new");
        type(page, "Nghe nói có gián điệp ở bến xe");
        assertThat(page.innerText("#desk-warning")).contains("gián điệp");
        page.keyboard().press("Tab");
        page.keyboard().press("Q");
        page.waitForSelector(".desk-stop", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.VISIBLE));
        assertThat(page.isVisible("#desk")).isFalse();
        assertAccessible(page);
        open(page, "/office/tips/new");
        assertThat(page.inputValue("#story")).isEmpty();
    }

    private static void assertAccessible(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }
}
