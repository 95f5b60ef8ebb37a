package vn.tindan.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.tindan.support.FormToken.csrf;

import java.time.LocalDate;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Accounts;
import vn.tindan.documents.Table;
import vn.tindan.figures.FigureText;
import vn.tindan.figures.Period;
import vn.tindan.geography.UnitId;
import vn.tindan.reports.ReportSigning.FigureStatus;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.IntegrationTest;
import vn.tindan.web.Language;

/** Each thing that nobody should ask of a report, with the reason it is refused with. */
@IntegrationTest
@Transactional
class BadInputTests {

    private static final UnitId SOC_TRANG = UnitId.parse("v1-94");
    private static final UnitId HAU_GIANG = UnitId.parse("v1-93");

    private final Reports reports;
    private final ReportEditing editing;
    private final ReportSigning signing;
    private final MessageSource messages;
    private final MockMvcTester pages;
    private final Account secretary;
    private final Account signer;
    private final Account ministry;

    BadInputTests(
            Reports reports,
            ReportEditing editing,
            ReportSigning signing,
            MessageSource messages,
            MockMvcTester pages,
            Accounts accounts) {
        this.reports = reports;
        this.editing = editing;
        this.signing = signing;
        this.messages = messages;
        this.pages = pages;
        this.secretary = accounts.find("thuky").orElseThrow();
        this.signer = accounts.find("truongban").orElseThrow();
        this.ministry = accounts.find("bo").orElseThrow();
    }

    private String reason(ThrowingCallable wrong) {
        var refused = catchThrowableOfType(RuleViolation.class, wrong);
        assertThat(refused).isNotNull();
        return messages.getMessage(refused.key(), refused.arguments(), Language.VIETNAMESE.locale());
    }

    @Test
    void aPeriodThatEndsBeforeItBegins() {
        assertThat(reason(() -> Period.free(LocalDate.of(2024, 12, 31), LocalDate.of(2024, 1, 1))))
                .isEqualTo("Kỳ báo cáo kết thúc (01/01/2024) trước khi bắt đầu (31/12/2024).");
    }

    @Test
    void aUnitThatDidNotExistThen() {
        assertThat(reason(() -> reports.draft(secretary, SOC_TRANG, Period.calendarYear(2026))))
                .contains("Tỉnh Sóc Trăng", "01/7/2025");
    }

    @Test
    void figuresOfTwoConventionsSideBySide() {
        var calendar = Period.calendarYear(2024);
        assertThat(reason(() -> calendar.requireComparable(Period.administrativeYear(2023))))
                .contains("Không so sánh hai kỳ tính theo chế độ khác nhau", "15/12/2022");
    }

    @Test
    void aSentenceWithAnUnknownFigure() {
        var id = reports.draft(secretary, HAU_GIANG, Period.calendarYear(2018));
        assertThat(reason(() -> editing.add(secretary, id, 0, 2, "Riêng", "Có {no_such_figure} vụ.")))
                .contains("{no_such_figure}");
    }

    @Test
    void textWhereANumberShouldBe() {
        assertThat(reason(() -> FigureText.parse("nhiều lắm"))).contains("Không đọc được số liệu", "nhiều lắm");
    }

    @Test
    void aReportIssuedTwice() {
        var issued = reports.list(signer.jurisdiction()).stream()
                .filter(line -> line.status() == ReportStatus.ISSUED)
                .findFirst()
                .orElseThrow();
        var again = new ReportSigning.Order(77, LocalDate.of(2025, 4, 1), "Nguyễn Văn A", FigureStatus.OFFICIAL);
        assertThat(reason(() -> signing.issue(signer, issued.id(), again))).contains(String.valueOf(issued.number()));
    }

    @Test
    void aYearToCome() {
        assertThat(pages.post()
                        .uri("/office/reports")
                        .param("unit", "v2-92")
                        .param("year", "2099")
                        .param("convention", "CALENDAR")
                        .with(user(secretary))
                        .with(csrf())
                        .exchange())
                .bodyText()
                .contains("Năm này chưa đến.");
    }

    @Test
    void aUnitOfAnotherProvince() {
        assertThatThrownBy(() -> reports.draft(secretary, UnitId.parse("v2-01"), Period.calendarYear(2024)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theMinistryReadsNoNamesInAReportAtWork() {
        var id = reports.draft(secretary, UnitId.parse("v2-92"), Period.calendarYear(2026));
        assertThat(reports.document(secretary, id).appendices())
                .extracting(vn.tindan.documents.Appendix::title)
                .anyMatch(title -> title.contains("khen thưởng"));
        assertThat(reports.document(ministry, id).appendices())
                .extracting(vn.tindan.documents.Appendix::title)
                .isNotEmpty()
                .noneMatch(title -> title.contains("khen thưởng"));
    }

    @Test
    void aReaderOfAnotherLanguageGetsTheOfficialDocumentInVietnamese() {
        var id = reports.draft(secretary, HAU_GIANG, Period.calendarYear(2017));
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        try {
            assertThat(reports.document(secretary.jurisdiction(), id).tables())
                    .flatExtracting(Table::columns)
                    .extracting(Table.Column::name)
                    .contains("Chỉ tiêu")
                    .doesNotContain("Indicator");
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @Test
    void theNationReportsOnProvincesOfTodayAndOfBefore() {
        assertThat(reports.choices(ministry.jurisdiction()))
                .extracting(unit -> unit.id().toString())
                .contains("v2-00", "v2-92", "v1-94", "v1-26")
                .doesNotHaveDuplicates();
        assertThat(reports.choices(secretary.jurisdiction()))
                .extracting(unit -> unit.id().toString())
                .containsExactlyInAnyOrder("v2-92", "v1-92", "v1-93", "v1-94");
    }
}
