package vn.tindan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Geolocation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tindan.support.Browser;
import vn.tindan.support.IntegrationTest;

/** Where it happened, found by typing an old name or by the device's position. */
@IntegrationTest
class PlaceJourneyTests {

    private static Browser browser;

    private final String base;

    PlaceJourneyTests(@LocalServerPort int port) {
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

    @Test
    void asksWhichCommuneADividedOneIsByKeyboardAlone() {
        try (var phone = browser.window(360, 740)) {
            Page page = phone.newPage();
            page.navigate(base + "/tips/new");
            page.locator("#query").pressSequentially("quoc tu giam dong da");
            page.waitForSelector(".unit-hits li");
            page.press("#query", "ArrowDown");
            page.press("#query", "Enter");
            assertThat(page.innerText(".unit-question"))
                    .contains("nay thuộc Phường Ô Chợ Dừa và Phường Văn Miếu - Quốc Tử Giám", "Chuyện xảy ra ở đâu?");
            assertThat(page.locator(".unit-hits li").count()).isEqualTo(2);
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            page.press("#query", "Enter");
            page.waitForURL("**/tips/new?province=v2-01&commune=*");
            assertThat(page.inputValue("#commune")).startsWith("v2-");
        }
    }

    @Test
    void sendsThePositionOnceAndInNoAddress() {
        try (var phone = browser.window(360, 740)) {
            phone.grantPermissions(List.of("geolocation"));
            phone.setGeolocation(new Geolocation(10.0339, 105.7836));
            Page page = phone.newPage();
            var asked = new ArrayList<String>();
            page.onRequest(request -> asked.add(request.method() + " " + request.url()));
            page.navigate(base + "/tips/new");
            page.click("form[data-position] button");
            page.waitForSelector(".place-choices");
            assertThat(page.innerText("main")).contains("Phường Cái Khế");
            assertThat(asked).noneMatch(address -> address.contains("105.78"));
            assertThat(asked).filteredOn(address -> address.startsWith("POST")).hasSize(1);
            assertThat(String.valueOf(page.evaluate("JSON.stringify(localStorage) + document.cookie")))
                    .doesNotContain("105.78");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            page.click(".place-choices a:has-text('Phường Cái Khế')");
            assertThat(page.inputValue("#commune")).isEqualTo("v2-31120");
        }
    }

    @Test
    void goesOnWhereThePositionIsRefused() {
        try (var phone = browser.window(360, 740)) {
            Page page = phone.newPage();
            page.navigate(base + "/tips/new");
            page.click("form[data-position] button");
            page.waitForSelector("#position-hint:has-text('không cho biết vị trí')");
            page.selectOption("#province", "v2-92");
            page.click("form:has(#province) button[type=submit]");
            assertThat(page.url()).contains("province=v2-92");
        }
    }
}
