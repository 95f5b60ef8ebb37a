package vn.tindan.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.documents.DocumentFormat;
import vn.tindan.documents.SavedDocument;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.IntegrationTest;
import vn.tindan.tips.TipDecisions;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.TipTracking;
import vn.tindan.tips.TipTransfer;
import vn.tindan.tips.TipTriage;
import vn.tindan.tips.terms.Document;
import vn.tindan.tips.terms.Grounds;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.Outcome;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;

/** Works in a commune of its own; tips are set to what a form needs in SQL, as the steps of tips are tested elsewhere. */
@IntegrationTest
class PapersTests {

    private static final UnitId HOAN_KIEM = UnitId.parse("v2-00070");
    private static final String STORY = "Đối tượng bán lẻ ma túy ở đầu ngõ 12, thường vào 21 giờ.";
    private static final Account CHIEF = account(HOAN_KIEM, Role.CHIEF);
    private static final Account NEIGHBOUR = account(UnitId.parse("v2-00004"), Role.CHIEF);
    private static final Account PROVINCE = account(UnitId.parse("v2-01"), Role.PROVINCIAL_HANDLER);

    private final Papers papers;
    private final RegisterPaper register;
    private final TipIntake intake;
    private final TipTracking tracking;
    private final TipTriage triage;
    private final TipDecisions decisions;
    private final TipTransfer transfer;
    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final LocalDate today;

    PapersTests(
            Papers papers,
            RegisterPaper register,
            TipIntake intake,
            TipTracking tracking,
            TipTriage triage,
            TipDecisions decisions,
            TipTransfer transfer,
            MockMvcTester mvc,
            JdbcClient jdbc,
            Clock clock) {
        this.papers = papers;
        this.register = register;
        this.intake = intake;
        this.tracking = tracking;
        this.triage = triage;
        this.decisions = decisions;
        this.transfer = transfer;
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.today = CountryTime.today(clock);
    }

    private static Account account(UnitId unit, Role role) {
        return new Account(UUID.randomUUID(), "ai.do", "Trần Ai Đó", unit, "Phường", Set.of(role), true, null);
    }

    private UUID tip() {
        var draft = new TipIntake.Draft(
                UUID.randomUUID().toString(),
                TipChannel.PHONE,
                TipCategory.DRUGS,
                HOAN_KIEM,
                STORY,
                "ngõ 12",
                null,
                null,
                null);
        return tracking.open(intake.receive(draft)).orElseThrow().tip();
    }

    private TipTriage.Handle handle(UUID tip) {
        int version = jdbc.sql("select version from tips.tip where id = :tip")
                .param("tip", tip)
                .query(Integer.class)
                .single();
        return new TipTriage.Handle(CHIEF.jurisdiction(), tip, version);
    }

    private UUID settled() {
        var tip = tip();
        jdbc.sql("update tips.tip set legal_type = 'CRIME_REPORT', status = 'RESOLVED', outcome = 'PROSECUTED',"
                        + " outcome_on = received_on where id = :tip")
                .param("tip", tip)
                .update();
        return tip;
    }

    private static String words(SavedDocument saved) throws IOException {
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers", saved.name().text()), saved.content());
        if (saved.format() == DocumentFormat.PDF) {
            try (var file = Loader.loadPDF(saved.content())) {
                return new PDFTextStripper().getText(file).replaceAll("\\s+", " ");
            }
        }
        try (var words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(saved.content())))) {
            return words.getText().replaceAll("\\s+", " ");
        }
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void fillsEachFormFromTheDataInBothFormats(PaperKind kind) throws IOException {
        var tip = settled();
        var line = papers.enter(CHIEF, tip, kind, today);
        for (var format : List.of(DocumentFormat.PDF, DocumentFormat.DOCX)) {
            assertThat(words(papers.take(CHIEF, tip, line.id(), format)))
                    .contains(
                            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CÔNG AN PHƯỜNG HOÀN KIẾM", "Số: ", "Công an phường")
                    .contains("/" + kind.symbol() + "-CA")
                    .doesNotContain("{", "DỰ THẢO", "null");
        }
    }

    @Test
    void leavesDottedLinesForWhatIsNotKnownAndNeverNamesTheInformant() throws IOException {
        var tip = tip();
        assertThat(words(papers.draft(CHIEF, tip, PaperKind.RECEPTION_RECORD, DocumentFormat.PDF)))
                .contains(
                        STORY.substring(0, 30),
                        "ngõ 12",
                        "Trần Ai Đó",
                        "DỰ THẢO",
                        "Điện thoại: …",
                        "Thời gian xảy ra: …")
                .contains("NGƯỜI CUNG CẤP NGUỒN TIN", "CÁN BỘ TIẾP NHẬN");
    }

    /** As officers wrote it with the steps they took; a decision has the word between its grounds and its articles. */
    @Test
    void fillsInWhatWasWrittenWithTheSteps() throws IOException {
        var tip = tip();
        triage.classify(handle(tip), LegalType.CRIME_REPORT, null);
        triage.verify(handle(tip), "Đúng như tin báo, có hai người bán.");
        decisions.assign(handle(tip), new Grounds(null, new Document("40/QĐ-CAP", today)));
        decisions.extend(handle(tip), new Grounds("Nhiều đối tượng ở xa.", new Document("41/TTr-CAP", today)));
        assertThat(words(papers.draft(CHIEF, tip, PaperKind.ASSIGNMENT, DocumentFormat.DOCX)))
                .contains(" QUYẾT ĐỊNH: Điều 1.")
                .doesNotContain("I. Quyết định");
        assertThat(words(papers.draft(CHIEF, tip, PaperKind.EXTENSION_REQUEST, DocumentFormat.PDF)))
                .contains("Đúng như tin báo, có hai người bán.", "Nhiều đối tượng ở xa.");
        decisions.resolve(
                handle(tip),
                Outcome.PROSECUTED,
                new Grounds(null, new Document("44/QĐ-CAP", LocalDate.of(2026, 3, 5))),
                null);
        assertThat(words(papers.draft(CHIEF, tip, PaperKind.RESULT_NOTICE, DocumentFormat.PDF)))
                .contains("Quyết định, văn bản số: 44/QĐ-CAP, ngày 05 tháng 3 năm 2026.");
    }

    @Test
    void offersOnlyFormsThatFit() {
        assertThat(papers.desk(CHIEF, tip()).possible())
                .contains(PaperKind.RECEPTION_RECORD, PaperKind.TRANSFER_SLIP)
                .doesNotContain(PaperKind.ASSIGNMENT, PaperKind.EXTENSION_REQUEST, PaperKind.RESULT_NOTICE);
        assertThat(papers.desk(CHIEF, settled()).possible()).containsExactly(PaperKind.values());
        var tip = tip();
        assertThatThrownBy(() -> papers.draft(CHIEF, tip, PaperKind.ASSIGNMENT, DocumentFormat.PDF))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void numbersPapersWithoutGapsWhoeverComesAtOnce() throws Exception {
        var tip = settled();
        int before = papers.enter(CHIEF, tip, PaperKind.TRANSFER_SLIP, today).number();
        try (var all = Executors.newFixedThreadPool(8)) {
            var each = all.invokeAll(IntStream.range(0, 16)
                    .<Callable<Integer>>mapToObj(_ -> () -> papers.enter(CHIEF, tip, PaperKind.TRANSFER_SLIP, today)
                            .number())
                    .toList());
            var numbers = new java.util.TreeSet<Integer>();
            for (var one : each) {
                numbers.add(one.get());
            }
            assertThat(numbers)
                    .containsExactlyElementsOf(IntStream.rangeClosed(before + 1, before + 16)
                            .boxed()
                            .collect(Collectors.toList()));
        }
    }

    @Test
    void refusesAFutureDayAndADayBeforeTheTip() {
        var tip = tip();
        assertThatThrownBy(() -> papers.enter(CHIEF, tip, PaperKind.RECEPTION_RECORD, today.plusDays(1)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("papers.rule.day-ahead");
        assertThatThrownBy(() -> papers.enter(CHIEF, tip, PaperKind.RECEPTION_RECORD, today.minusDays(1)))
                .hasMessageContaining("papers.rule.day-before-tip");
    }

    @Test
    void showsNeighboursNothingAndLetsTheProvinceReadButNotNumber() throws IOException {
        var tip = tip();
        assertThatThrownBy(() -> papers.desk(NEIGHBOUR, tip)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> papers.enter(PROVINCE, tip, PaperKind.RECEPTION_RECORD, today))
                .isInstanceOf(NotFound.class);
        assertThat(words(papers.draft(PROVINCE, tip, PaperKind.RECEPTION_RECORD, DocumentFormat.DOCX)))
                .contains("Công an phường Hoàn Kiếm");
        var line = papers.enter(CHIEF, tip, PaperKind.RECEPTION_RECORD, today);
        assertThatThrownBy(() -> papers.take(CHIEF, tip(), line.id(), DocumentFormat.PDF))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aUnitThatWasOnlyToldReadsTheTipAndHasNoPaperOfIt() {
        var tip = tip();
        var made = papers.enter(CHIEF, tip, PaperKind.RECEPTION_RECORD, today);
        transfer.inform(handle(tip), NEIGHBOUR.unit(), "giáp ranh");
        String page = "/office/tips/" + tip;
        assertThat(mvc.get().uri(page).with(user(NEIGHBOUR)).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("được thông báo để biết")
                .doesNotContain(page + "/papers");
        for (String address : List.of(
                "/papers",
                "/papers/" + PaperKind.RECEPTION_RECORD.slug() + ".pdf",
                "/papers/numbered/" + made.id() + ".pdf")) {
            assertThat(mvc.get().uri(page + address).with(user(NEIGHBOUR)).exchange())
                    .as(address)
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThatThrownBy(() -> papers.enter(NEIGHBOUR, tip, PaperKind.RECEPTION_RECORD, today))
                .isInstanceOf(NotFound.class);
        assertThat(mvc.get().uri(page).with(user(CHIEF)).exchange())
                .bodyText()
                .contains("Lập văn bản")
                .doesNotContain("được thông báo để biết");
        assertThat(mvc.get().uri(page).with(user(PROVINCE)).exchange())
                .bodyText()
                .contains(page + "/papers", "Xem văn bản")
                .doesNotContain("Lập văn bản");
    }

    @Test
    void tellsTheTrailWhatWasTakenAway() {
        var tip = tip();
        papers.draft(CHIEF, tip, PaperKind.RECEPTION_RECORD, DocumentFormat.PDF);
        assertThat(jdbc.sql("select count(*) from audit.entry where subject = :tip and action = 'paper.taken'")
                        .param("tip", "tip:" + tip)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void namesInTheRegisterWhoTypedInWhatWasTold() throws IOException {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(
                        account(HOAN_KIEM, Role.DUTY_OFFICER), null, "ROLE_DUTY_OFFICER"));
        try {
            tip();
        } finally {
            SecurityContextHolder.clearContext();
        }
        assertThat(words(register.of(CHIEF, today, today, DocumentFormat.DOCX)))
                .contains("ai.do")
                .doesNotContain("…; …");
    }

    @Test
    void printsTheRegisterOfAPeriod() throws IOException {
        settled();
        assertThat(words(register.of(CHIEF, today, today, DocumentFormat.PDF)))
                .contains("SỔ TIẾP NHẬN NGUỒN TIN", "bán lẻ ma túy", "Khởi tố vụ án", "Điện thoại");
        assertThatThrownBy(() -> register.of(CHIEF, today, today.minusDays(1), DocumentFormat.PDF))
                .hasMessageContaining("papers.rule.period-turned");
        assertThatThrownBy(() -> register.of(CHIEF, today.minusYears(2), today, DocumentFormat.PDF))
                .hasMessageContaining("papers.rule.period-long");
    }
}
