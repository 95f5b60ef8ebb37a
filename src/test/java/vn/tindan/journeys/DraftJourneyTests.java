package vn.tindan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tindan.support.Browser;
import vn.tindan.support.IntegrationTest;

/** A draft on the phone: locked with a PIN, opened without a network, sent when it returns, wiped by itself. */
@IntegrationTest
class DraftJourneyTests {

    private static final String FORM = "/tips/new?province=v2-92";
    private static final String SECRET = "Chuyện chỉ mình tôi biết";

    private static Browser browser;

    private final String base;

    DraftJourneyTests(@LocalServerPort int port) {
        this.base = "http://localhost:" + port;
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

    /** A page with a draft under the PIN "sông Hậu 7". */
    private Page withDraft(BrowserContext phone) {
        Page page = phone.newPage();
        page.navigate(base + FORM);
        page.check("input[value=OTHER]");
        page.selectOption("#commune", "unknown");
        page.fill("#story", SECRET);
        page.click(".draft summary");
        page.fill("#draft-pin", "ngắn");
        page.click("[data-draft-do]");
        assertThat(page.innerText("[data-draft-told]")).contains("ít nhất 6 ký tự");
        page.fill("#draft-pin", "sông Hậu 7");
        page.click("[data-draft-do]");
        page.waitForSelector("[data-draft-told]:has-text('Nháp đã khóa')");
        return page;
    }

    private static String stored(Page page) {
        return String.valueOf(page.evaluate("JSON.stringify(localStorage)"));
    }

    @Test
    void isOpenedWithoutANetworkAndSentWhenItReturns() {
        try (var phone = browser.window(360, 740)) {
            Page page = withDraft(phone);
            assertThat(stored(page)).contains("tindan.draft").doesNotContain("Chuy", "OTHER", "unknown");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();

            phone.setOffline(true);
            page.reload();
            assertThat(page.innerText(".draft")).contains("Trên máy này có bản nháp");
            page.fill("#draft-pin", "sông Hậu 8");
            page.click("[data-draft-do]");
            page.waitForSelector("[data-draft-told]:has-text('không đúng')");
            assertThat(page.inputValue("#story")).isEmpty();
            page.fill("#draft-pin", "sông Hậu 7");
            page.click("[data-draft-do]");
            Browser.until(page, "document.getElementById('story').value !== ''");
            assertThat(page.inputValue("#story")).isEqualTo(SECRET);
            page.click("form.telling button[type=submit]");
            page.waitForSelector("[data-draft-told]:has-text('CHƯA được gửi')");

            phone.setOffline(false);
            page.waitForSelector("#receipt-code");
            assertThat(page.innerText("#receipt-code").replaceAll("\\s", "")).matches("[0-9]{24}");
            Browser.until(page, "localStorage.length === 0");
            Browser.until(page, "caches.keys().then(names => names.length === 0)");
        }
    }

    @Test
    void isWipedAfterItsDays() {
        try (var phone = browser.window(360, 740)) {
            Page page = withDraft(phone);
            page.evaluate("localStorage.setItem('tindan.draft', JSON.stringify("
                    + "{...JSON.parse(localStorage.getItem('tindan.draft')), until: Date.now() - 1}))");
            page.navigate(base + "/");
            Browser.until(page, "localStorage.length === 0");
            Browser.until(page, "caches.keys().then(names => names.length === 0)");
        }
    }

    @Test
    void isWipedAfterTenWrongPinsOrOnRequest() {
        try (var phone = browser.window(360, 740)) {
            Page page = withDraft(phone);
            page.evaluate("localStorage.setItem('tindan.draft', JSON.stringify("
                    + "{...JSON.parse(localStorage.getItem('tindan.draft')), wrong: 9}))");
            page.navigate(base + FORM);
            page.fill("#draft-pin", "đoán mò");
            page.click("[data-draft-do]");
            page.waitForSelector("[data-draft-told]:has-text('Đã xóa nháp')");
            Browser.until(page, "localStorage.length === 0");
        }
        try (var phone = browser.window(360, 740)) {
            Page page = withDraft(phone);
            page.click("[data-draft-delete]");
            Browser.until(page, "localStorage.length === 0");
        }
    }
}
