package vn.tindan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.figures.Convention;
import vn.tindan.geography.UnitId;
import vn.tindan.returns.Frequency;
import vn.tindan.returns.ReturnForms;
import vn.tindan.shared.CountryTime;
import vn.tindan.support.AskedReturns;
import vn.tindan.support.Browser;
import vn.tindan.support.IntegrationTest;

/** A return on its way through the browser, by hand and by Excel; and a file of figures of earlier years. */
@IntegrationTest
class ReturnJourneyTests {

    private static final String PASSWORD = "tin-dan-demo";
    private static final UnitId PROVINCE = UnitId.parse("v2-92");
    private static final UnitId COMMUNE = UnitId.parse("v2-31507");
    private static Browser browser;

    private final int port;
    private final AskedReturns asked;
    private final JdbcClient jdbc;
    private final List<String> problems = new ArrayList<>();

    ReturnJourneyTests(@LocalServerPort int port, AskedReturns asked, JdbcClient jdbc) {
        this.port = port;
        this.asked = asked;
        this.jdbc = jdbc;
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

    /** Of the last three months that are over, for one commune. */
    private UUID filing() {
        var form = asked.form(
                PROVINCE,
                new ReturnForms.Definition(
                        "Biểu của hành trình",
                        Frequency.QUARTER,
                        Convention.CALENDAR,
                        5,
                        50,
                        LocalDate.now(CountryTime.ZONE).minusMonths(3),
                        List.of("weapons_surrendered", "community_meetings", "disputes_mediated"),
                        List.of(COMMUNE)));
        return asked.by(form).getFirst().id();
    }

    @Test
    void returnIsFilledInSentBackCorrectedAcceptedAndLocked() throws IOException {
        var filing = filing();
        String address = "/office/returns/" + filing;
        Page officer = signedIn("trucban");
        open(officer, "/office/returns");
        assertAccessible(officer);
        open(officer, address);
        write(officer, "weapons_surrendered", "nhiều");
        officer.click("button[value=SUBMIT]");
        assertThat(officer.innerText("main")).contains("Chưa nộp được");
        assertAccessible(officer);
        write(officer, "weapons_surrendered", "-3"); // a figure, but none that can be: the draft keeps it and says so
        officer.click("button[value=SAVE]");
        assertThat(officer.innerText("tr[data-line=weapons_surrendered]")).contains("không thể âm");
        upload(officer, address, 1.5);
        assertThat(officer.innerText("main")).contains("Chưa ghi gì: còn 2 chỗ phải sửa");
        officer.click("button:has-text('Bỏ tệp này')");
        open(officer, address);
        write(officer, "weapons_surrendered", "3");
        write(officer, "community_meetings", "hơn 40");
        officer.click("button[value=SAVE]");
        upload(officer, address, 15);
        assertThat(officer.innerText("main")).contains("Sẽ ghi 1 ô");
        officer.click("button:has-text('Ghi vào bản nháp')");
        assertThat(officer.innerText("main")).contains("Đã ghi số liệu của tệp");
        open(officer, address);
        assertThat(officer.inputValue("tr[data-line=disputes_mediated] input[name=written]"))
                .isEqualTo("15");
        officer.click("button[value=SUBMIT]");
        assertThat(officer.innerText("main .page-head")).contains("Đã nộp");

        Page province = signedIn("pv05");
        open(province, address);
        assertAccessible(province);
        province.fill("#remark", "Xem lại số vũ khí");
        province.click("button:has-text('Trả lại')");
        assertThat(province.innerText("main .page-head")).contains("Bị trả lại");

        open(officer, address);
        assertThat(officer.innerText("main")).contains("Xem lại số vũ khí");
        write(officer, "weapons_surrendered", "4");
        officer.click("button[value=SUBMIT]");

        open(province, address);
        province.click("button:has-text('Nhận báo cáo')");
        province.click("button:has-text('Khóa báo cáo')");
        assertThat(province.innerText("main .page-head")).contains("Đã khóa");
        province.click("text=Các đơn vị trong kỳ");
        assertAccessible(province);
        assertThat(province.innerText("main")).contains("1/1", "Đã khóa");
        assertThat(problems).isEmpty();
    }

    /** The workbook out, one cell filled in, and in again. */
    private void upload(Page officer, String address, double figure) throws IOException {
        open(officer, address);
        var workbook = officer.context()
                .request()
                .get("http://localhost:" + port + address + "/workbook")
                .body();
        officer.setInputFiles("#workbook", new FilePayload("bieu.xlsx", null, filled(workbook, figure)));
        officer.click("button:has-text('Gửi tệp lên')");
        assertAccessible(officer);
    }

    private static byte[] filled(byte[] workbook, double figure) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                var out = new ByteArrayOutputStream()) {
            var sheet = book.getSheetAt(0);
            for (var row : sheet) {
                if (row.getCell(0) != null
                        && row.getCell(0).getStringCellValue().endsWith(":disputes_mediated")) {
                    row.getCell(7).setCellValue(figure);
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void fileOfFiguresIsReadLookedAtAndEntered() {
        Page ministry = signedIn("bo");
        open(ministry, "/office/imports");
        assertAccessible(ministry);
        byte[] file = """
                Đơn vị;Kỳ;Chỉ tiêu;Số liệu;Nguồn
                tỉnh Yên Bái;năm 2014;disputes_mediated;hơn 900;Báo cáo của hành trình
                tỉnh Yên Bái;những năm qua;community_meetings;hàng nghìn;Báo cáo của hành trình
                """.getBytes(StandardCharsets.UTF_8);
        ministry.setInputFiles("#file", new FilePayload("những năm trước.csv", null, file));
        ministry.selectOption("#year", "CALENDAR");
        ministry.selectOption("#status", "OFFICIAL");
        ministry.click("button:has-text('Gửi để đọc thử')");
        ministry.waitForSelector("button:has-text('Nhập 2 số liệu')");
        assertAccessible(ministry);
        ministry.click("button:has-text('Nhập 2 số liệu')");
        assertThat(ministry.innerText("main")).contains("Đã nhập số liệu của tệp");
        open(ministry, "/office/imports/undated");
        assertThat(ministry.innerText("main")).contains("những năm qua", "hàng nghìn", "Báo cáo của hành trình");
        assertAccessible(ministry);
        open(ministry, "/office/imports");
        ministry.click("text=những năm trước.csv");
        ministry.click("summary:has-text('Rút lại')");
        ministry.fill("#why", "Xong hành trình");
        ministry.click("form[action$='/withdrawal'] button");
        assertThat(ministry.innerText("main")).contains("Đã rút lại lúc").contains("Xong hành trình");
        assertAccessible(ministry);
        assertThat(problems).isEmpty();
    }

    private Page signedIn(String username) {
        var page = browser.window(1280, 800).newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                problems.add(message.text());
            }
        });
        open(page, "/login");
        page.fill("#username", username);
        page.fill("#password", PASSWORD);
        page.click("main button[type=submit]");
        return page;
    }

    private void open(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
    }

    private static void write(Page page, String indicator, String figure) {
        page.fill("tr[data-line=" + indicator + "] input[name=written]", figure);
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
