package vn.tindan.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.tindan.support.FormToken.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.accounts.Role;
import vn.tindan.cases.CaseOpening;
import vn.tindan.cases.CaseReading;
import vn.tindan.cases.terms.Classification;
import vn.tindan.cases.terms.HandledAs;
import vn.tindan.cases.terms.OffenceGroup;
import vn.tindan.cases.terms.Severity;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.CountryTime;
import vn.tindan.support.IntegrationTest;

@IntegrationTest
class CasePagesTests {

    private static final UnitId BACH_MAI = UnitId.parse("v2-00292");
    private static final UnitId BA_DINH = UnitId.parse("v2-00004");
    private static final Account DUTY = account(BACH_MAI, Role.DUTY_OFFICER);
    private static final Account NEIGHBOUR = account(BA_DINH, Role.CHIEF);
    private static final Account INSPECTOR = account(UnitId.parse("v2-01"), Role.INSPECTOR);

    private final MockMvcTester pages;
    private final CaseOpening opening;
    private final CaseReading reading;
    private final LocalDate today;

    CasePagesTests(MockMvcTester pages, CaseOpening opening, CaseReading reading, Clock clock) {
        this.pages = pages;
        this.opening = opening;
        this.reading = reading;
        this.today = CountryTime.today(clock);
    }

    private static Account account(UnitId unit, Role role) {
        return new Account(UUID.randomUUID(), "ai.do", "Ai Đó", unit, "Phường", Set.of(role), true, null);
    }

    private UUID open(String title) {
        var as = new Classification(
                OffenceGroup.DRUG, Severity.NOT_SET, Severity.Basis.PROVISIONAL, HandledAs.CRIMINAL, null);
        return opening.open(
                new Jurisdiction(BACH_MAI),
                new CaseOpening.Draft(UUID.randomUUID(), BACH_MAI, today, as, title, "Nội dung", null));
    }

    private CaseReading.View read(UUID file) {
        return reading.open(new Jurisdiction(BACH_MAI), file);
    }

    private MvcTestResult get(Account officer, String path) {
        return pages.get().uri(path).with(user(officer)).exchange();
    }

    private MvcTestResult post(Account officer, String path, Map<String, String> fields) {
        var request = pages.post().uri(path).with(user(officer)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult step(UUID file, String step, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.putIfAbsent("version", String.valueOf(read(file).version()));
        return post(DUTY, "/office/cases/" + file + "/" + step, all);
    }

    @Test
    void showsTheFormToWhoHandlesAndOnlyASentenceToWhoReads() {
        assertThat(get(DUTY, "/office/cases/new")).hasStatusOk().bodyText().contains("Mở vụ việc và vào sổ");
        assertThat(get(INSPECTOR, "/office/cases/new"))
                .hasStatusOk()
                .bodyText()
                .contains("chỉ xem")
                .doesNotContain("name=\"title\"");
        assertThat(get(DUTY, "/office/cases/new?tip=" + UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void opensACaseAndSaysAllThatIsWrongAtOnceBefore() {
        var wrong = post(
                DUTY,
                "/office/cases",
                Map.of("title", "", "summary", "Van con day 7", "commune", "", "discoveredOn", ""));
        assertThat(wrong)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Hãy ghi tên vụ việc.",
                        "Hãy chọn xã, phường, đặc khu nơi xảy ra.",
                        "Hãy ghi ngày.",
                        "Hãy chọn nhóm.",
                        "Hãy chọn hướng xử lý.",
                        "Van con day 7");
        assertThat(wrong)
                .bodyText()
                .as("in the order of the fields")
                .containsSubsequence(
                        "error-summary", "#title", "#commune", "#discoveredOn", "#handledAs", "name=\"title\"");
        assertThat(post(DUTY, "/office/cases", Map.of("discoveredOn", today.toString())))
                .bodyText()
                .containsSubsequence("error-summary", "#title", "#summary", "#commune", "#handledAs", "name=\"title\"");
        var fields = new HashMap<>(Map.of(
                "id", UUID.randomUUID().toString(),
                "title", "Trộm xe máy",
                "summary", "Hai nguoi",
                "commune", BACH_MAI.toString(),
                "discoveredOn", today.toString(),
                "offenceGroup", "NATIONAL_SECURITY",
                "handledAs", "CRIMINAL"));
        assertThat(post(DUTY, "/office/cases", fields)).hasStatusOk().bodyText().contains("kênh mật");
        fields.put("discoveredOn", "31/2/2026");
        assertThat(post(DUTY, "/office/cases", fields))
                .hasStatusOk()
                .bodyText()
                .contains("Hãy ghi ngày như 04/3/2026.", "31/2/2026", "Hai nguoi");
        fields.put("offenceGroup", "SOCIAL_ORDER");
        fields.put("discoveredOn", today.plusDays(1).toString());
        assertThat(post(DUTY, "/office/cases", fields)).hasStatusOk().bodyText().contains("Ngày này chưa tới");
        fields.put("discoveredOn", today.toString());
        var opened = post(DUTY, "/office/cases", fields);
        assertThat(opened).hasStatus3xxRedirection();
        String page = String.valueOf(opened.getResponse().getRedirectedUrl());
        assertThat(post(DUTY, "/office/cases", fields)).hasRedirectedUrl(page);
        fields.put("title", "Trộm xe đạp");
        assertThat(String.valueOf(
                        post(DUTY, "/office/cases", fields).getResponse().getRedirectedUrl()))
                .isNotEqualTo(page);
        assertThat(get(DUTY, page)).hasStatusOk().bodyText().contains("Trộm xe máy", "Phát hiện vụ việc.");
        assertThat(get(DUTY, "/office/cases?group=SOCIAL_ORDER&status=OPEN"))
                .bodyText()
                .contains("Trộm xe máy");
    }

    @Test
    void takesEveryStepAndKeepsWhatWasTypedWhenOneIsRefused() {
        var file = open("Mua bán ma túy");
        assertThat(step(file, "subjects", Map.of("name", "Le Van C", "role", "SUSPECT", "act", "ARRESTED")))
                .hasStatusOk()
                .bodyText()
                .contains("Đã bắt, xử lý thì phải có ngày.", "Le Van C");
        assertThat(step(
                        file,
                        "subjects",
                        Map.of("name", "Le Van C", "role", "SUSPECT", "act", "ARRESTED", "actedOn", today.toString())))
                .hasStatus3xxRedirection();
        var drug = new HashMap<>(
                Map.of("kind", "HEROIN", "quantity", "1.250", "measure", "GRAM", "seizedOn", today.toString()));
        assertThat(step(file, "seizures", drug)).hasStatusOk().bodyText().contains("Chưa rõ là bao nhiêu");
        drug.put("quantity", "1,25");
        assertThat(step(file, "seizures", drug)).hasStatus3xxRedirection();
        assertThat(step(file, "tips", Map.of("tipNumber", "99999/2026", "part", "LED")))
                .hasStatusOk()
                .bodyText()
                .contains("không có nguồn tin số 99999/2026");
        assertThat(step(file, "clearing", Map.of("clearedOn", today.toString(), "answer", "Đã bắt.")))
                .hasStatus3xxRedirection();
        assertThat(step(file, "reopening", Map.of("reason", " ")))
                .hasStatusOk()
                .bodyText()
                .contains("Hãy ghi lý do.");
        assertThat(get(INSPECTOR, "/office/cases/" + file))
                .bodyText()
                .contains("Bắt giữ Le Van C.", "1,25 g", "Đã làm rõ", "chỉ xem")
                .doesNotContain("/clearing", "/subjects\"");
    }

    @Test
    void takesTheGroupFromTheArticleAndAsksWhereWordsMeanSeveral() {
        var file = open("Theo điều luật");
        var fields = new HashMap<>(
                Map.of("handledAs", "CRIMINAL", "severity", "SERIOUS", "severityBasis", "CHARGED", "offence", "cuop"));
        assertThat(step(file, "classification", fields))
                .hasStatusOk()
                .bodyText()
                .contains("Có nhiều tội danh");
        fields.put("offence", "điều 999");
        assertThat(step(file, "classification", fields))
                .hasStatusOk()
                .bodyText()
                .contains("Bảng mã không có");
        fields.put("offence", "cướp giật tài sản");
        assertThat(step(file, "classification", fields)).hasStatus3xxRedirection();
        var as = read(file).classification();
        assertThat(as.offence()).isEqualTo("171");
        assertThat(as.offenceGroup()).isEqualTo(OffenceGroup.SOCIAL_ORDER);
        fields.put("offence", "Điều 174 khoản 2");
        fields.put("offenceGroup", "HIGH_TECH");
        assertThat(step(file, "classification", fields)).hasStatus3xxRedirection();
        assertThat(read(file).classification().offenceGroup()).isEqualTo(OffenceGroup.HIGH_TECH);
        assertThat(get(DUTY, "/office/cases/" + file)).bodyText().contains("Điều 174. Lừa đảo chiếm đoạt tài sản");
        fields.remove("offence");
        fields.remove("offenceGroup");
        assertThat(step(file, "classification", fields))
                .hasStatusOk()
                .bodyText()
                .contains("Hãy chọn nhóm.");
        assertThat(get(DUTY, "/office/cases/offences?words=danh bac"))
                .hasStatusOk()
                .bodyText()
                .contains("Tổ chức đánh bạc hoặc gá bạc")
                .doesNotContain("Trộm cắp");
    }

    @Test
    void putsRightWhatWasWrittenOfAPersonAndAThing() {
        var file = open("Sửa lại cho đúng");
        step(
                file,
                "subjects",
                Map.of("name", "Le Van D", "paper", "12", "role", "SUSPECT", "act", "ARRESTED", "actedOn", "" + today));
        assertThat(read(file).persons()).isEmpty();
        step(file, "subjects", Map.of("name", "Le Van D", "role", "SUSPECT", "act", "ARRESTED", "actedOn", "" + today));
        var person = read(file).persons().getFirst();
        String page = "/office/cases/" + file + "/subjects/" + person.id();
        assertThat(get(DUTY, page)).hasStatusOk().bodyText().contains("Le Van D", "Hủy việc này");
        assertThat(get(NEIGHBOUR, page)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(step(file, "subjects/" + person.id() + "/correction", Map.of("name", "Lê Văn Đ", "role", "ACCUSED")))
                .hasRedirectedUrl(page);
        assertThat(step(file, "subjects/" + person.id() + "/withdrawal", Map.of("reason", "nhầm")))
                .hasStatusOk()
                .bodyText()
                .contains("Hãy hủy các việc bắt, xử lý");
        String act = person.acts().getFirst().id().toString();
        assertThat(step(file, "subjects/" + person.id() + "/acts/" + act + "/withdrawal", Map.of("reason", " ")))
                .hasStatusOk()
                .bodyText()
                .contains("Hãy ghi lý do.");
        assertThat(step(file, "subjects/" + person.id() + "/acts/" + act + "/withdrawal", Map.of("reason", "nhầm")))
                .hasRedirectedUrl(page);
        var drug = new HashMap<>(
                Map.of("kind", "HEROIN", "quantity", "1,25", "measure", "GRAM", "seizedOn", today.toString()));
        step(file, "seizures", drug);
        String thing = read(file).things().getFirst().id().toString();
        assertThat(get(DUTY, "/office/cases/" + file + "/seizures/" + thing))
                .hasStatusOk()
                .bodyText()
                .contains("1,25");
        drug.put("quantity", "1.250");
        assertThat(step(file, "seizures/" + thing + "/correction", drug))
                .hasStatusOk()
                .bodyText()
                .contains("Chưa rõ là bao nhiêu");
        drug.put("quantity", "2,5");
        assertThat(step(file, "seizures/" + thing + "/correction", drug)).hasStatus3xxRedirection();
        assertThat(step(file, "seizures/" + thing + "/withdrawal", Map.of("reason", "của vụ khác")))
                .hasRedirectedUrl("/office/cases/" + file);
        assertThat(get(INSPECTOR, "/office/cases/" + file))
                .bodyText()
                .contains("Le Van D → Lê Văn Đ", "1,25 g → 2,5 g", "của vụ khác");
    }

    @Test
    void mergesByNumberAndPartsAgain() {
        var main = open("Vụ chính");
        var other = open("Vụ phụ");
        assertThat(step(main, "mergings", Map.of("caseNumber", "9999/2026", "sameBecause", "một")))
                .hasStatusOk()
                .bodyText()
                .contains("không có vụ việc số 9999/2026");
        assertThat(step(main, "mergings", Map.of("caseNumber", read(other).number(), "sameBecause", "một")))
                .hasStatus3xxRedirection();
        assertThat(get(DUTY, "/office/cases/" + main))
                .bodyText()
                .contains("Tách ra", "Vụ việc số " + read(other).number());
        assertThat(get(DUTY, "/office/cases/" + other))
                .bodyText()
                .contains("đã nhập vào vụ việc số " + read(main).number())
                .doesNotContain("/clearing");
        assertThat(step(main, "mergings/" + other + "/removal", Map.of("reason", "hai")))
                .hasStatus3xxRedirection();
        assertThat(step(main, "gangs", Map.of()))
                .as("none recorded, none to withdraw")
                .bodyText()
                .contains("Chưa có gì thay đổi");
        assertThat(step(main, "gangs", Map.of("gangs", "2")))
                .hasStatusOk()
                .bodyText()
                .contains("phải có ngày và số");
        assertThat(step(main, "gangs", Map.of("gangs", "2", "gangDismantledOn", today.toString())))
                .hasStatus3xxRedirection();
        assertThat(step(main, "project", Map.of("projectName", "X1", "projectSince", today.toString())))
                .hasStatus3xxRedirection();
        assertThat(step(
                        main,
                        "project/end",
                        Map.of("projectUntil", today.minusDays(1).toString())))
                .hasStatusOk()
                .bodyText()
                .contains("không thể trước ngày xác lập");
        assertThat(get(DUTY, "/office/cases/" + main)).bodyText().contains("Triệt phá 2 băng", "Xác lập chuyên án X1.");
    }

    @Test
    void losesNothingTypedWhenSomebodyElseWasFaster() {
        var file = open("Hai người cùng làm");
        var version = String.valueOf(read(file).version());
        step(file, "reopening", Map.of("reason", "chưa được"));
        step(file, "subjects", Map.of("name", "Người Một", "role", "SUSPECT", "act", "NONE"));
        assertThat(step(
                        file,
                        "subjects",
                        Map.of("name", "Nguoi Hai", "role", "SUSPECT", "act", "NONE", "version", version)))
                .hasStatusOk()
                .bodyText()
                .contains("Người khác vừa thay đổi mục này", "Nguoi Hai");
        assertThat(read(file).persons()).hasSize(1);
    }

    @Test
    void isNotThereForANeighbourAndNotForAReaderToChange() {
        var file = open("Của phường này");
        assertThat(get(NEIGHBOUR, "/office/cases/" + file)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(NEIGHBOUR, "/office/cases/" + UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(NEIGHBOUR, "/office/cases")).hasStatusOk().bodyText().doesNotContain("Của phường này");
        var fields = Map.of("version", "1", "reason", "thử");
        assertThat(post(NEIGHBOUR, "/office/cases/" + file + "/reopening", fields))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(INSPECTOR, "/office/cases/" + file + "/reopening", fields))
                .hasStatus(HttpStatus.FORBIDDEN);
    }
}
