package vn.tindan.awards.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.accounts.Role;
import vn.tindan.awards.AwardForm;
import vn.tindan.awards.AwardLevel;
import vn.tindan.awards.AwardRegister;
import vn.tindan.awards.AwardType;
import vn.tindan.awards.Awards;
import vn.tindan.awards.Honour;
import vn.tindan.awards.RecipientKind;
import vn.tindan.awards.Tallies;
import vn.tindan.awards.Tally;
import vn.tindan.awards.certificate.CertificateLayout;
import vn.tindan.awards.certificate.CertificateLayouts;
import vn.tindan.awards.certificate.Certificates;
import vn.tindan.awards.counted.Honoured;
import vn.tindan.awards.naming.NamingConsents;
import vn.tindan.documents.DocumentFormat;
import vn.tindan.documents.Documents;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.IntegrationTest;

/** On days of its own, as the database of the run is shared. */
@IntegrationTest
class AwardListsTests {

    private static final UnitId CAN_THO = UnitId.parse("v2-92");
    private static final UnitId SOC_TRANG = UnitId.parse("v1-94");
    private static final LocalDate DAY = LocalDate.of(2024, 11, 3);
    private static final Account MOVEMENT = new Account(
            UUID.randomUUID(), "pv05.in", "Người Thử", CAN_THO, "Đơn vị", Set.of(Role.PROVINCIAL_MOVEMENT), true, null);
    private static final Jurisdiction REACH = MOVEMENT.jurisdiction();

    private final AwardLists lists;
    private final AwardListDocument document;
    private final Awards awards;
    private final AwardRegister register;
    private final Tallies tallies;
    private final NamingConsents consents;
    private final Units units;
    private final Certificates certificates;
    private final CertificateLayouts layouts;
    private final Documents documents;

    AwardListsTests(
            AwardLists lists,
            AwardListDocument document,
            Awards awards,
            AwardRegister register,
            Tallies tallies,
            NamingConsents consents,
            Units units,
            Certificates certificates,
            CertificateLayouts layouts,
            Documents documents) {
        this.lists = lists;
        this.document = document;
        this.awards = awards;
        this.register = register;
        this.tallies = tallies;
        this.consents = consents;
        this.units = units;
        this.certificates = certificates;
        this.layouts = layouts;
        this.documents = documents;
    }

    private static AwardLists.Choice on(LocalDate day) {
        return new AwardLists.Choice(SOC_TRANG, day, day, null, null, null, null);
    }

    private UUID decision(LocalDate day, AwardLevel level, AwardForm form, Honour... honours) {
        String number = UUID.randomUUID().toString().substring(0, 8) + "/QĐ";
        var id = awards.enter(
                REACH,
                new Awards.Draft(number, day, level, form, AwardType.MERIT, "Đại tá Trần Văn B", null, SOC_TRANG));
        awards.honour(new Awards.Handle(REACH, id, register.view(REACH, id).version()), List.of(honours));
        return id;
    }

    private static Honour person(String name) {
        return new Honour(
                RecipientKind.INDIVIDUAL,
                name,
                SOC_TRANG,
                "Tích cực tuần tra",
                new Honour.Particulars(1970, "Khóm 4", new BigDecimal("1800000"), null),
                Honour.Ground.NONE);
    }

    private String text(byte[] pdf) throws IOException {
        try (var file = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(file).replaceAll("\\s+", " ");
        }
    }

    @Test
    void keepsWhatIsNotBrokenDownApartAndAddsItUp() throws IOException {
        tallies.enter(
                REACH,
                new Tally.Entry(SOC_TRANG, DAY, AwardType.MERIT, "Ba hình thức", "Báo 04/3/2025", 56, 56, null, null));
        tallies.enter(
                REACH,
                new Tally.Entry(SOC_TRANG, DAY, AwardType.AD_HOC, "Đột xuất", "Báo 04/3/2025", 3, 10, null, null));
        var list = lists.read(REACH, on(DAY));
        assertThat(list.honoured()).isEqualTo(new Honoured(59L, 66L, null));
        var pdf = documents.save(document.of(list), DocumentFormat.PDF);
        assertThat(text(pdf.content()))
                .contains("59 tập thể, 66 cá nhân", "Ba hình thức 56 56", "Đột xuất 03 10", "Tổng cộng 59 66")
                .as("no source says anything of households")
                .doesNotContain("Hộ gia đình", "hộ gia đình.", "66 0")
                .contains("Báo 04/3/2025");
        for (var format : List.of(DocumentFormat.DOCX, DocumentFormat.XLSX, DocumentFormat.HTML)) {
            assertThat(documents.save(document.of(list), format).content()).isNotEmpty();
        }
    }

    @Test
    void ordersByLevelFormKindAndGivenName() throws IOException {
        var day = DAY.plusDays(1);
        decision(
                day,
                AwardLevel.PROVINCIAL_POLICE,
                AwardForm.COMMENDATION,
                person("Trần Thị Bình"),
                person("Lê Văn Ánh"),
                new Honour(RecipientKind.COLLECTIVE, "Tổ bảo vệ khóm 1", SOC_TRANG, null));
        decision(day, AwardLevel.MINISTRY, AwardForm.MERIT_CERTIFICATE, person("Đỗ Văn Yên"), person("Lê Văn Ánh"));
        decision(day, AwardLevel.PROVINCE, AwardForm.MERIT_CERTIFICATE, person("Nguyễn Văn An"));
        var list = lists.read(REACH, on(day));
        assertThat(list.rows())
                .extracting(AwardLists.Row::name)
                .containsExactly(
                        "Lê Văn Ánh", "Đỗ Văn Yên", "Nguyễn Văn An", "Tổ bảo vệ khóm 1", "Lê Văn Ánh", "Trần Thị Bình");
        assertThat(list.recipients()).as("one was honoured twice").isEqualTo(5);
        assertThat(text(documents.save(document.of(list), DocumentFormat.PDF).content()))
                .contains("6 lượt khen của 5", "1.800.000", "Bằng khen, Bộ Công an");
        assertThatThrownBy(() -> lists.read(new Jurisdiction(UnitId.parse("v2-01")), on(day)))
                .isInstanceOf(NotFound.class);
        var turned = new AwardLists.Choice(SOC_TRANG, day, day.minusDays(1), null, null, null, null);
        assertThatThrownBy(() -> lists.read(REACH, turned)).isInstanceOf(RuleViolation.class);
    }

    /** Two neighbours of two communes, honoured by one paper: the list of the one does not tell of the other. */
    @Test
    void strikesTheNameOfSomebodyOfAnotherUnitToo() {
        var day = DAY.plusDays(9);
        var communes = units.communes(CAN_THO, LocalDate.of(2026, 1, 1));
        var here = communes.get(3).id();
        var there = communes.get(4).id();
        var paper = decision(
                day,
                AwardLevel.PROVINCE,
                AwardForm.MERIT_CERTIFICATE,
                of(here, "Trần Thị Bình", "Cùng ông Lâm Văn Kín tuần tra", Honour.Ground.NONE),
                of(there, "Lâm Văn Kín", "Tích cực", Honour.Ground.consented("Đơn 9", day)));
        var row = register.view(REACH, paper).recipients().stream()
                .filter(each -> each.name().equals("Lâm Văn Kín"))
                .findFirst()
                .orElseThrow();
        var handle = new Awards.Handle(REACH, paper, register.view(REACH, paper).version());
        var list = new AwardLists.Choice(here, day, day, null, null, null, null);
        assertThat(lists.read(REACH, list).rows().toString()).contains("Lâm Văn Kín");
        consents.withdraw(handle, row.id(), day.plusDays(1));
        assertThat(lists.read(REACH, list).rows())
                .singleElement()
                .extracting(AwardLists.Row::reason)
                .isEqualTo("Cùng ông (Không nêu tên) tuần tra");
    }

    private static Honour of(UnitId unit, String name, String reason, Honour.Ground ground) {
        return new Honour(
                RecipientKind.INDIVIDUAL, name, unit, reason, new Honour.Particulars(1970, null, null, null), ground);
    }

    @Test
    void printsACertificateForEachInTheLayoutOfTheUnit() throws IOException {
        var id = decision(
                DAY.plusDays(2),
                AwardLevel.PROVINCIAL_POLICE,
                AwardForm.COMMENDATION,
                person("Trần Thị Bình"),
                person("Lê Văn Ánh"));
        try (var file = Loader.loadPDF(certificates.of(MOVEMENT, id).content())) {
            assertThat(file.getNumberOfPages()).isEqualTo(2);
            assertThat(file.getPage(0).getMediaBox().getWidth())
                    .isGreaterThan(file.getPage(0).getMediaBox().getHeight());
            assertThat(new PDFTextStripper().getText(file))
                    .contains("GIẤY KHEN", "Lê Văn Ánh", "Trần Thị Bình", "Tích cực tuần tra", "Đại tá Trần Văn B");
        }
        var ministry =
                decision(DAY.plusDays(2), AwardLevel.MINISTRY, AwardForm.MERIT_CERTIFICATE, person("Trần Thị Bình"));
        assertThat(text(certificates.of(MOVEMENT, ministry).content()))
                .as("in the name of who decided, whoever prints it")
                .contains("BỘ TRƯỞNG BỘ CÔNG AN", "Hà Nội, ngày")
                .doesNotContain("CHỦ TỊCH");
        var usual = layouts.of(MOVEMENT, AwardForm.COMMENDATION);
        var own = new CertificateLayout(
                CAN_THO,
                AwardForm.COMMENDATION,
                usual.version(),
                "GIÁM ĐỐC",
                "GIẤY KHEN CỦA CHÚNG TÔI",
                usual.wording(),
                usual.capacity(),
                "Sóc Trăng",
                30,
                40,
                20,
                20,
                false,
                true);
        layouts.forget(MOVEMENT, AwardForm.COMMENDATION);
        layouts.adjust(MOVEMENT, own);
        assertThat(text(certificates.preview(MOVEMENT, AwardForm.COMMENDATION).content()))
                .contains("GIẤY KHEN CỦA CHÚNG TÔI")
                .doesNotContain("CỘNG HÒA XÃ HỘI");
        assertThatThrownBy(() -> layouts.adjust(MOVEMENT, own))
                .isInstanceOf(org.springframework.dao.OptimisticLockingFailureException.class);
        layouts.forget(MOVEMENT, AwardForm.COMMENDATION);
        int version = register.view(REACH, id).version();
        awards.revoke(new Awards.Handle(REACH, id, version), DAY.plusDays(3), "Nhầm");
        assertThatThrownBy(() -> certificates.of(MOVEMENT, id)).isInstanceOf(RuleViolation.class);
    }
}
