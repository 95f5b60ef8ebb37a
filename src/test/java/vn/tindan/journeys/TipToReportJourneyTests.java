package vn.tindan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tindan.figures.FigureSet;
import vn.tindan.figures.Figures;
import vn.tindan.figures.Period;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.CountryTime;
import vn.tindan.support.Browser;
import vn.tindan.support.IntegrationTest;

/** The walk: a tip told in a browser becomes a line of a printed annual report. */
@IntegrationTest
class TipToReportJourneyTests {

    private static final String PASSWORD = "tin-dan-demo";
    private static Browser browser;

    private final int port;
    private final Figures figures;
    private final List<String> problems = new ArrayList<>();

    TipToReportJourneyTests(@LocalServerPort int port, Figures figures) {
        this.port = port;
        this.figures = figures;
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
    void tipToldOnAPhoneIsCountedInTheSummaryOfTheProvince() throws IOException {
        var before = summaryOfThisYear();
        String story = "Chuyện kể trong thử nghiệm " + UUID.randomUUID();

        Page citizen = window(360);
        String receipt = tell(citizen, story);
        track(citizen, receipt);
        assertThat(citizen.content()).contains("Phường Sóc Trăng");

        Page officer = signedIn("trucban");
        String tip = find(officer, story);
        workOn(officer);
        judge(tip);
        arrestAndClear(officer, tip);

        track(citizen, receipt);
        assertThat(citizen.content()).contains("đã khởi tố vụ án").contains("Cảm ơn bạn, đã bắt người trộm");

        assertNothingForOthers(tip, story);
        assertCountedOnce(before);
        assertPrinted();
        assertThat(problems).isEmpty();
    }

    private FigureSet summaryOfThisYear() {
        return figures.read(
                UnitId.parse("v2-92"),
                Period.calendarYear(LocalDate.now(CountryTime.ZONE).getYear()));
    }

    private Page window(int width) {
        var page = browser.window(width, 800).newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("404")) {
                problems.add(message.text());
            }
        });
        return page;
    }

    private void open(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
    }

    private String tell(Page page, String story) {
        open(page, "/");
        page.click("text=Gửi tin báo");
        page.selectOption("#province", new SelectOption().setLabel("Thành phố Cần Thơ"));
        page.click("text=Tiếp tục");
        page.selectOption("#commune", new SelectOption().setLabel("Phường Sóc Trăng"));
        page.fill("#story", story);
        page.check("input[value=THEFT]");
        page.click(".disclosure summary");
        page.fill("#contact", "Người thử, 0900 000 001");
        assertAccessible(page);
        page.click("main button:has-text('Gửi tin')");
        assertThat(page.url()).doesNotContainPattern("[0-9]{8}");
        return page.innerText("#receipt-code");
    }

    private void track(Page page, String receipt) {
        open(page, "/tips/track");
        if (page.isVisible("#code")) {
            page.fill("#code", receipt);
            page.click("text=Xem tin");
        }
        assertAccessible(page);
    }

    private Page signedIn(String username) {
        Page page = window(1280);
        open(page, "/login");
        page.fill("#username", username);
        page.fill("#password", PASSWORD);
        page.click("main button[type=submit]");
        return page;
    }

    private String find(Page page, String story) {
        open(page, "/office/tips");
        page.fill("#words", story.substring(story.length() - 36));
        page.press("#words", "Enter");
        page.waitForURL("**words=**");
        page.click(".rows a");
        assertThat(page.innerText(".story")).isEqualTo(story);
        return page.url().replaceAll(".*/", "");
    }

    private void workOn(Page page) {
        page.click("button:has-text('Tiếp nhận tin')");
        page.selectOption("#type", "CRIME_REPORT");
        page.click("button:has-text('Phân loại')");
        take(page, "verification", "Xác nhận đã xác minh", "Đúng như tin báo.");
        assertAccessible(page);
    }

    /** A step of a tip that needs a word, wherever its page keeps it. */
    private static void take(Page page, String step, String label, String reason) {
        var form = page.locator("form[action$='/" + step + "']");
        form.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        if (!form.isVisible()) {
            page.click("summary:has-text('" + label + "')");
        }
        form.locator("textarea").fill(reason);
        form.locator("button").first().click();
    }

    private void judge(String tip) {
        Page chief = signedIn("chihuy");
        open(chief, "/office/tips/" + tip);
        take(chief, "value", "Đánh giá giá trị", "Giúp bắt người trộm.");
        assertThat(chief.innerText(".page-head")).contains("Có giá trị");
    }

    private void arrestAndClear(Page page, String tip) {
        String today = LocalDate.now(CountryTime.ZONE).toString();
        open(page, "/office/tips/" + tip);
        page.click("text=Mở vụ việc từ tin này");
        page.fill("#title", "Trộm xe máy (thử nghiệm)");
        page.fill("#summary", "Bắt quả tang.");
        page.selectOption("#handledAs", "CRIMINAL");
        page.click("main button:has-text('Mở vụ việc')");
        if (!page.isVisible("#name")) {
            page.click("summary:has-text('Thêm đối tượng')");
        }
        page.fill("#name", "Người bị bắt trong thử nghiệm");
        var form = page.locator("form[action$='/subjects']");
        form.locator("select[name=role]").selectOption("SUSPECT");
        form.locator("select[name=act]").selectOption("ARRESTED");
        form.locator("input[name=actedOn]").fill(today);
        form.locator("button").click();
        assertThat(page.innerText("main")).contains("Người bị bắt trong thử nghiệm");
        var clearing = page.locator("form[action$='/clearing']");
        var step = page.locator("details", new Page.LocatorOptions().setHas(clearing));
        if (step.getAttribute("open") == null) {
            step.locator("summary").click();
        }
        clearing.locator("input[type=date]").fill(today);
        clearing.locator("textarea").fill("Cảm ơn bạn, đã bắt người trộm.");
        clearing.locator("button").click();
        assertAccessible(page);
    }

    private void assertNothingForOthers(String tip, String story) {
        Page neighbour = signedIn("trucban.phuloi");
        var there = neighbour.navigate("http://localhost:" + port + "/office/tips/" + tip);
        String refused = neighbour.innerText("main");
        var nowhere = neighbour.navigate("http://localhost:" + port + "/office/tips/" + UUID.randomUUID());
        assertThat(there.status()).isEqualTo(404).isEqualTo(nowhere.status());
        assertThat(refused).isEqualTo(neighbour.innerText("main")).doesNotContain(story);
    }

    private void assertCountedOnce(FigureSet before) {
        var after = summaryOfThisYear();
        for (String code : List.of(
                "tips_received",
                "tips_valuable",
                "tips_resolved",
                "cases_resolved_from_tips",
                "crimes_social_order",
                "crimes_social_order_solved",
                "suspects_social_order",
                "subjects_arrested_from_tips")) {
            assertThat(after.get(code)
                            .current()
                            .minus(before.get(code).current())
                            .value())
                    .as(code)
                    .isEqualByComparingTo("1");
        }
    }

    private void assertPrinted() throws IOException {
        Page secretary = signedIn("thuky");
        open(secretary, "/office/reports");
        String year = "năm " + LocalDate.now(CountryTime.ZONE).getYear();
        secretary.click(".rows tr:has-text('" + year + "') a");
        secretary.click("form[action$='/figures'] button"); // a draft keeps the figures it took until it takes new ones
        secretary.waitForLoadState();
        String received = summaryOfThisYear().get("tips_received").inWords();
        assertThat(secretary.content()).contains("đã cung cấp " + received + " nguồn tin");
        var pdf = secretary.context().request().get(secretary.url() + ".pdf");
        try (var document = Loader.loadPDF(pdf.body())) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                    .contains("đã cung cấp " + received + " nguồn tin")
                    .contains("Dữ liệu minh họa");
        }
    }

    private static void assertAccessible(Page page) {
        var violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations)
                .as(page.url() + " "
                        + violations.stream()
                                .map(rule -> rule.getId() + " " + rule.getNodes())
                                .toList())
                .isEmpty();
    }
}
