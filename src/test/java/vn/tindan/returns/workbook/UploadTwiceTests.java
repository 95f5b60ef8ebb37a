package vn.tindan.returns.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.tindan.support.FormToken.csrf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.geography.UnitId;
import vn.tindan.returns.ReturnForms;
import vn.tindan.returns.filing.FilingReading;
import vn.tindan.support.AskedReturns;
import vn.tindan.support.IntegrationTest;

/** Two clicks on the button of one workbook, in one commune of Tây Ninh by a form of its own, which is closed again. */
@IntegrationTest
class UploadTwiceTests {

    private static final UnitId PROVINCE = UnitId.parse("v2-80");
    private static final UnitId COMMUNE = UnitId.parse("v2-28243");
    /** One for each test: a commune is asked only once for the same figure. */
    private static final List<String> INDICATORS =
            List.of("community_meetings", "disputes_mediated", "public_criticism_turns");

    private static final AtomicInteger MADE = new AtomicInteger();
    private static final String UPLOADS = "/office/returns/uploads/";

    private final ReturnForms forms;
    private final AskedReturns asked;
    private final FilingReading reading;
    private final ReturnWorkbooks workbooks;
    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final MockMvcTester mvc;

    private UUID form = UUID.randomUUID();
    private UUID filing = UUID.randomUUID();

    UploadTwiceTests(
            ReturnForms forms,
            AskedReturns asked,
            FilingReading reading,
            ReturnWorkbooks workbooks,
            JdbcClient jdbc,
            MessageSource messages,
            MockMvcTester mvc) {
        this.forms = forms;
        this.asked = asked;
        this.reading = reading;
        this.workbooks = workbooks;
        this.jdbc = jdbc;
        this.messages = messages;
        this.mvc = mvc;
    }

    private static Account officer(UnitId unit, Role role) {
        return new Account(UUID.randomUUID(), "an", "Nguyễn Văn An", unit, "Tây Ninh", Set.of(role), true, null);
    }

    private final Account duty = officer(COMMUNE, Role.DUTY_OFFICER);

    @BeforeEach
    void defineAForm() {
        form = asked.form(
                PROVINCE,
                AskedReturns.monthly(
                        "Biểu thử bấm hai lần",
                        LocalDate.of(2026, 1, 15),
                        List.of(INDICATORS.get(MADE.getAndIncrement())),
                        COMMUNE));
        filing = asked.by(form).getFirst().id();
    }

    @AfterEach
    void closeIt() {
        forms.close(AskedReturns.administrator(PROVINCE), form, 0);
    }

    @Test
    void leadsTheSecondClickToTheDraftAndSaysThatItIsThere() throws IOException {
        var address = uploaded(12);
        leadsToTheDraft(pressed(address + "/entry"), "returns.notice.entered");
        leadsToTheDraft(pressed(address + "/entry"), "returns.notice.already-entered");
        leadsToTheDraft(pressed(address + "/discard"), "returns.notice.already-entered");
        leadsToTheDraft(mvc.get().uri(address).with(user(duty)).exchange(), "returns.notice.already-entered");
        assertThat(written()).isEqualTo("12");
        assertThat(entries()).isOne();
        assertThat(messages.getMessage("returns.notice.already-entered", null, Locale.of("vi")))
                .contains("đã được ghi vào bản nháp trước đó");
    }

    @Test
    void writesNothingOfWhatWasThrownAway() throws IOException {
        var address = uploaded(12);
        leadsToTheDraft(pressed(address + "/discard"), "returns.notice.discarded");
        leadsToTheDraft(pressed(address + "/entry"), "returns.notice.already-discarded");
        assertThat(written()).isEmpty();
    }

    /** Whoever comes second waits for the first and finds what it did, however close behind it comes. */
    @Test
    void entersOnceWhatIsPressedTwiceAtOnce() throws Exception {
        for (int round = 1; round <= 5; round++) {
            var address = uploaded(round);
            var together = new CyclicBarrier(2);
            Callable<String> press = () -> {
                together.await();
                return notice(pressed(address + "/entry"));
            };
            try (var hands = Executors.newFixedThreadPool(2)) {
                var told = List.of(hands.submit(press), hands.submit(press));
                assertThat(List.of(told.get(0).get(), told.get(1).get()))
                        .containsExactlyInAnyOrder("returns.notice.entered", "returns.notice.already-entered");
            }
            assertThat(written()).isEqualTo(String.valueOf(round));
            assertThat(entries()).isEqualTo(round);
        }
    }

    private String uploaded(int meetings) throws IOException {
        byte[] own = workbooks.ofFiling(duty, filing).content();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(own));
                var out = new ByteArrayOutputStream()) {
            book.getSheet(Layout.SHEET)
                    .getRow(Layout.HEADER_ROW + 1)
                    .getCell(Layout.NOW)
                    .setCellValue(meetings);
            book.write(out);
            var answer = mvc.post()
                    .uri("/office/returns/" + filing + "/workbook")
                    .multipart()
                    .file(new MockMultipartFile("file", "biểu.xlsx", null, out.toByteArray()))
                    .with(user(duty))
                    .with(csrf())
                    .exchange();
            var address = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
            assertThat(address).startsWith(UPLOADS);
            return address;
        }
    }

    private MvcTestResult pressed(String address) {
        return mvc.post().uri(address).with(user(duty)).with(csrf()).exchange();
    }

    private void leadsToTheDraft(MvcTestResult answer, String notice) {
        assertThat(answer).hasStatus3xxRedirection().hasRedirectedUrl("/office/returns/" + filing);
        assertThat(notice(answer)).isEqualTo(notice);
    }

    private static String notice(MvcTestResult answer) {
        return String.valueOf(answer.getMvcResult().getFlashMap().get("notice"));
    }

    private String written() {
        return reading.read(duty.jurisdiction(), filing)
                .lines()
                .getFirst()
                .cell()
                .written();
    }

    private long entries() {
        return reading.read(duty.jurisdiction(), filing).steps().stream()
                .filter(step -> step.remark() != null && step.remark().equals("biểu.xlsx"))
                .count();
    }
}
