package vn.tindan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;
import vn.tindan.guard.IntakeGuard;
import vn.tindan.support.Browser;
import vn.tindan.support.IntegrationTest;
import vn.tindan.web.Language;

/** Every public page in every language on a small phone, by keyboard alone, and without JavaScript. */
@IntegrationTest
class PublicPagesJourneyTests {

    private static final List<String> PAGES = List.of(
            "/",
            "/help",
            "/privacy",
            "/tips/new",
            "/tips/new?province=v2-92",
            "/tips/place?query=quoc+tu+giam",
            "/tips/receipt",
            "/tips/track",
            "/units",
            "/units/v2-92",
            "/statistics",
            "/tips/nothing-here");

    private static Browser browser;

    private final String base;
    private final IntakeGuard guard;
    private final List<String> problems = new ArrayList<>();

    PublicPagesJourneyTests(@LocalServerPort int port, IntakeGuard guard) {
        this.base = "http://localhost:" + port;
        this.guard = guard;
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

    @AfterEach
    void nothingOnTheConsole() {
        assertThat(problems).isEmpty();
    }

    private Page phone() {
        return watched(browser.window(360, 740).newPage());
    }

    private Page watched(Page page) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("404")) {
                problems.add(message.text());
            }
        });
        return page;
    }

    private void assertGood(Page page, String name) {
        var found = new AxeBuilder(page).analyze().getViolations();
        assertThat(found.stream()
                        .map(each ->
                                each.getId() + ": " + each.getNodes().getFirst().getHtml()))
                .as(name)
                .isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth"))
                .as(name + " scrolls sideways")
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isAccessibleOnASmallPhone(Language language) {
        Page page = phone();
        for (String path : PAGES) {
            page.navigate(base + language.prefix() + path);
            assertThat(page.getAttribute("html", "lang")).as(path).isEqualTo(language.code());
            assertGood(page, language + " " + path);
        }
        page.navigate(base + language.prefix() + "/tips/new?province=v2-92");
        page.click(".disclosure summary");
        page.click("form.telling button[type=submit]");
        assertGood(page, language + " form with errors");
        page.check("input[value=OTHER]");
        page.selectOption("#commune", "unknown");
        page.fill("#story", "Chuyện kể trên máy nhỏ");
        page.click("form.telling button[type=submit]");
        assertGood(page, language + " receipt");
        String receipt = page.innerText("#receipt-code");
        page.check("[data-kept] input");
        page.click("[data-kept] button");
        page.fill("#code", receipt);
        page.click("form[action$='/tips/track'] button");
        page.fill("#text", "Mã của tôi là " + receipt);
        page.click("form[action$='/messages'] button");
        assertGood(page, language + " conversation with an error");
    }

    @Test
    void canBeDoneByKeyboardAlone() {
        Page page = phone();
        page.navigate(base + "/");
        tabTo(page, "main a[href$='/tips/new']");
        enter(page);
        tabTo(page, "#province");
        arrowTo(page, "#province", "v2-92");
        tabTo(page, "main form button");
        enter(page);
        tabTo(page, "input[name=category]");
        page.keyboard().press("Space");
        tabTo(page, "#commune");
        arrowTo(page, "#commune", "unknown");
        tabTo(page, "#story");
        page.keyboard().type("Kể bằng bàn phím");
        tabTo(page, ".disclosure summary");
        page.keyboard().press("Enter");
        tabTo(page, "#contact");
        tabTo(page, "form.telling button[type=submit]");
        enter(page);
        // its groups stand on lines of their own: typed as they are, each end of a line would send the form
        String receipt = page.innerText("#receipt-code").replaceAll("\\s+", " ");
        tabTo(page, "[data-kept] input");
        page.keyboard().press("Space");
        tabTo(page, "[data-kept] button");
        enter(page);
        tabTo(page, "#code");
        page.keyboard().type(receipt);
        enter(page);
        tabTo(page, "#text");
        page.keyboard().type("Thêm một lời");
        tabTo(page, "form[action$='/messages'] button");
        enter(page);
        assertThat(page.innerText("main")).contains("Thêm một lời", "Đã gửi lời nhắn");
        tabTo(page, "form[data-ends-session] button");
        enter(page);
        assertThat(page.isVisible("#code")).isTrue();
    }

    /** Presses Enter on what leads to another page, and waits for it. */
    private static void enter(Page page) {
        page.evaluate("window.isThePageBefore = true");
        page.keyboard().press("Enter");
        Browser.until(page, "!window.isThePageBefore && document.readyState === 'complete'");
    }

    private static void tabTo(Page page, String target) {
        page.waitForLoadState();
        for (int presses = 0; presses < 90; presses++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("target => document.activeElement.matches(target)", target)) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach " + target);
    }

    private static void arrowTo(Page page, String select, String value) {
        for (int presses = 0; presses < 60; presses++) {
            if (page.inputValue(select).equals(value)) {
                return;
            }
            page.keyboard().press("ArrowDown");
        }
        throw new AssertionError(select + " has no " + value);
    }

    @Test
    void canBeDoneWithoutJavaScript() {
        Page page = watched(browser.windowWithoutScripts(360, 740).newPage());
        var atOnce = new Page.ClickOptions().setForce(true); // no script can tell Playwright that a button rests
        for (String path : PAGES) {
            page.navigate(base + path);
            assertThat(page.innerText("h1")).as(path).isNotBlank();
        }
        page.navigate(base + "/en/tips/new");
        page.selectOption("#province", "v2-92");
        page.click("form:has(#province) button", atOnce);
        page.check("input[value=DRUGS]", new Page.CheckOptions().setForce(true));
        page.selectOption("#commune", "unknown");
        page.fill("#story", "Told without a script");
        page.check("input[name=timeUnknown]", new Page.CheckOptions().setForce(true));
        page.click("form.telling button[type=submit]", atOnce);
        String receipt = page.innerText("#receipt-code");
        assertThat(page.isVisible("[data-print]"))
                .as("a button that would do nothing")
                .isFalse();
        page.check("[data-kept] input", new Page.CheckOptions().setForce(true));
        page.click("[data-kept] button", atOnce);
        page.fill("#code", receipt);
        page.click("form[action$='/tips/track'] button", atOnce);
        assertThat(page.innerText("main")).contains("waits to be received");
        page.fill("#text", "More");
        page.click("form[action$='/messages'] button", atOnce);
        assertThat(page.innerText("main")).contains("Your message was sent");
        assertThat(page.url()).contains("/en/tips/track");
    }

    @Test
    void stopsAtNationalSecurityBeforeAnythingIsWritten() {
        Page page = phone();
        page.navigate(base + "/tips/new?province=v2-92");
        page.check("input[value=NATIONAL_SECURITY]");
        assertThat(page.isVisible(".stop-here")).isTrue();
        assertThat(page.isVisible("#story")).isFalse();
        page.click("form.telling button[type=submit]");
        assertThat(page.innerText("main")).contains("không gửi qua mạng", "113", "không lưu lại gì");
    }

    @Test
    void asksOneQuestionAtATimeForWhomWouldRather() {
        Page page = phone();
        page.navigate(base + "/tips/new?province=v2-92");
        page.check("input[name=way][value=one]");
        assertThat(page.isVisible("#story")).isFalse();
        page.check("input[value=OTHER]");
        page.click(".step-buttons .btn-primary");
        page.selectOption("#commune", "unknown");
        page.click(".step-buttons .btn-primary");
        page.fill("#story", "Từng câu một");
        while (page.isVisible(".step-buttons .btn-primary")) {
            page.click(".step-buttons .btn-primary");
        }
        assertGood(page, "the last question");
        page.click("form.telling button[type=submit]");
        assertThat(page.isVisible("#receipt-code")).isTrue();
    }

    @Test
    void leavesAtOnceAndDoesNotComeBackToTheForm() {
        Page page = phone();
        page.route(
                "**/vi.wikipedia.org/**",
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody("<h1>neutral</h1>")));
        page.navigate(base + "/");
        page.navigate(base + "/tips/new?province=v2-92");
        page.fill("#story", "Có người vào phòng");
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        page.waitForURL("**/vi.wikipedia.org/**");
        page.goBack();
        assertThat(page.url()).isEqualTo(base + "/");
    }

    /** The solver of the page, in a real worker under the content policy, against the server that verifies. */
    @Test
    void doesTheWorkThatIsAskedUnderPressure() {
        String crowded = "crowd-" + UUID.randomUUID();
        crowd(crowded);
        String form = UUID.randomUUID().toString();
        String[] part = guard.check(form, null).challenge().split("\\|");
        Page page = phone();
        page.navigate(base + "/tips/new?province=v2-92");
        Object number = page.evaluate(
                "([salt, challenge, max]) => new Promise(done => {"
                        + "const worker = new Worker('/js/solver.js'); worker.onmessage = e => done(e.data);"
                        + "worker.postMessage({salt, challenge, max: Number(max)}); })",
                List.of(part[0], part[1], part[2]));
        String solution = Base64.getEncoder()
                .encodeToString(JsonMapper.builder()
                        .build()
                        .writeValueAsBytes(Map.of(
                                "algorithm", "SHA-256",
                                "challenge", part[1],
                                "number", number,
                                "salt", part[0],
                                "signature", part[3])));
        crowd(crowded);
        assertThat(guard.look(crowded, form, solution, null)).isEqualTo(IntakeGuard.Verdict.PASSES);
    }

    private void crowd(String address) {
        while (guard.look(address, "x", null, null) == IntakeGuard.Verdict.PASSES) {
            // until this address alone has sent more than usual
        }
    }
}
