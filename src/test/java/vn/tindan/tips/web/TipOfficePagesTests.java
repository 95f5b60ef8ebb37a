package vn.tindan.tips.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.tindan.support.FormToken.csrf;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Accounts;
import vn.tindan.audit.AuditProof;
import vn.tindan.geography.UnitId;
import vn.tindan.support.IntegrationTest;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.TipReading;
import vn.tindan.tips.TipTracking;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;
import vn.tindan.tips.terms.TipStatus;

/** What officers may do with a tip and what they may not, as the pages let them. */
@IntegrationTest
class TipOfficePagesTests {

    private static final String SOC_TRANG = "v2-31507";
    private static final String CAN_THO = "v2-92";

    private final MockMvcTester mvc;
    private final Accounts accounts;
    private final TipIntake intake;
    private final TipTracking tracking;
    private final TipReading reading;
    private final AuditProof trail;

    TipOfficePagesTests(
            MockMvcTester mvc,
            Accounts accounts,
            TipIntake intake,
            TipTracking tracking,
            TipReading reading,
            AuditProof trail) {
        this.mvc = mvc;
        this.accounts = accounts;
        this.intake = intake;
        this.tracking = tracking;
        this.reading = reading;
        this.trail = trail;
    }

    private UUID told(String unit) {
        var draft = new TipIntake.Draft(
                UUID.randomUUID().toString(),
                TipChannel.WEB,
                TipCategory.OTHER,
                UnitId.parse(unit),
                "Tin của thử nghiệm trang",
                null,
                null,
                null,
                null);
        return tracking.open(intake.receive(draft)).orElseThrow().tip();
    }

    private Account account(String username) {
        return accounts.find(username).orElseThrow();
    }

    private TipReading.View seen(String username, UUID tip) {
        return reading.open(account(username).jurisdiction(), tip);
    }

    private MvcTestResult post(String username, String path, String... parameters) {
        var request = mvc.post().uri(path).with(user(account(username))).with(csrf());
        for (int at = 0; at < parameters.length; at += 2) {
            request = request.param(parameters[at], parameters[at + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult get(String username, String path) {
        return mvc.get().uri(path).with(user(account(username))).exchange();
    }

    @ParameterizedTest
    @ValueSource(strings = {"thuky", "truongban", "pv05", "bo", "giamho", "kiemtoan", "quantri"})
    void keepsTipsFromThoseWhoAreNotForThem(String username) {
        assertThat(get(username, "/office/tips")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(username, "/office/tips/" + told(SOC_TRANG))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void looksAbsentToTheNeighbourAndOpenToTheProvince() {
        UUID tip = told(SOC_TRANG);
        assertThat(get("trucban.phuloi", "/office/tips/" + tip)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("trucban.phuloi", "/office/tips/" + tip + "/reception", "version", "0"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("pc01", "/office/tips/" + tip)).hasStatusOk();
        assertThat(get("kiemsat", "/office/tips/" + tip)).hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource({"pc01,NOT_FOUND", "kiemsat,FORBIDDEN"})
    void letsTheProvinceReadButNotWork(String username, HttpStatus refused) {
        UUID tip = told(SOC_TRANG);
        assertThat(post(username, "/office/tips/" + tip + "/reception", "version", "0"))
                .hasStatus(refused);
        assertThat(post(
                        "pc01",
                        "/office/tips/" + tip + "/routing",
                        "version",
                        "0",
                        "unit",
                        "v2-31510",
                        "reason",
                        "thử"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void refusesAStepTakenFromAStalePageAndChangesNothing() {
        UUID tip = told(SOC_TRANG);
        String version = String.valueOf(seen("trucban", tip).version());
        assertThat(post("trucban", "/office/tips/" + tip + "/reception", "version", version))
                .hasStatus(HttpStatus.FOUND);
        assertThat(post("trucban", "/office/tips/" + tip + "/reception", "version", version))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(seen("trucban", tip).status()).isEqualTo(TipStatus.RECEIVED);
    }

    @Test
    void saysWhatChangedMeanwhileAndByWhomAndKeepsWhatWasTyped() {
        UUID tip = told(SOC_TRANG);
        String version = String.valueOf(seen("trucban", tip).version());
        post("chihuy", "/office/tips/" + tip + "/reception", "version", version);
        var stale = post(
                "trucban",
                "/office/tips/" + tip + "/routing",
                "version",
                version,
                "unit",
                CAN_THO,
                "reason",
                "dài <b>");
        assertThat(stale).hasStatus(HttpStatus.CONFLICT);
        assertThat(stale).bodyText().contains("chihuy", "Tiếp nhận", "dài &lt;b&gt;", "value=\"" + CAN_THO + "\"");
        assertThat(stale)
                .bodyText()
                .contains("name=\"version\" value=\"" + seen("trucban", tip).version() + "\"");
    }

    @Test
    void offersACaseOnlyToThoseWhoMayOpenOne() {
        for (var who : java.util.Map.of("trucban", SOC_TRANG, "pc01", CAN_THO).entrySet()) {
            UUID tip = told(who.getValue());
            String version = String.valueOf(seen(who.getKey(), tip).version());
            assertThat(post(who.getKey(), "/office/tips/" + tip + "/reception", "version", version))
                    .hasStatus(HttpStatus.FOUND);
            var page = assertThat(get(who.getKey(), "/office/tips/" + tip))
                    .hasStatusOk()
                    .bodyText();
            if (who.getKey().equals("trucban")) {
                page.contains("/office/cases/new?tip=" + tip);
            } else {
                page.contains("id=\"steps\"").doesNotContain("/office/cases/new");
            }
        }
    }

    @Test
    void stopsMattersOfNationalSecurityAndKeepsNothingOfThem() {
        UUID tip = told(SOC_TRANG);
        String version = String.valueOf(seen("trucban", tip).version());
        post("trucban", "/office/tips/" + tip + "/reception", "version", version);
        var before = seen("trucban", tip);
        var answer = post(
                "trucban",
                "/office/tips/" + tip + "/classification",
                "version",
                String.valueOf(before.version()),
                "type",
                "NOT_HERE",
                "reason",
                "điều mật");
        assertThat(answer).hasStatus(HttpStatus.FOUND).model().doesNotContainKey("reason");
        var after = seen("trucban", tip);
        assertThat(after.status()).isEqualTo(TipStatus.RECEIVED);
        assertThat(after.steps()).hasSameSizeAs(before.steps());
    }

    @Test
    void saysOnTheTipsPageWhyAStepIsRefused() {
        UUID tip = told(SOC_TRANG);
        String version = String.valueOf(seen("trucban", tip).version());
        assertThat(post("trucban", "/office/tips/" + tip + "/verification", "version", version, "reason", "đúng"))
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl("/office/tips/" + tip);
        assertThat(seen("trucban", tip).status()).isEqualTo(TipStatus.NEW);
    }

    @Test
    void leavesTheJudgementToTheChief() {
        UUID tip = told(SOC_TRANG);
        assertThat(post("trucban", "/office/tips/" + tip + "/value", "version", "0", "value", "YES", "reason", "x"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void routesWhatWasToldWithoutAPlaceFromTheProvincesDesk() {
        UUID tip = told(CAN_THO);
        String version = String.valueOf(seen("pc01", tip).version());
        assertThat(post(
                        "pc01",
                        "/office/tips/" + tip + "/routing",
                        "version",
                        version,
                        "unit",
                        SOC_TRANG,
                        "reason",
                        "đã rõ"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(seen("trucban", tip).unit()).hasToString(SOC_TRANG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v2-00", "v2-00070", "v1-94", "v1-31507", SOC_TRANG})
    void sendsNoTipWhereNobodyReadsIt(String nowhere) {
        UUID tip = told(SOC_TRANG);
        String version = String.valueOf(seen("trucban", tip).version());
        post("trucban", "/office/tips/" + tip + "/routing", "version", version, "unit", nowhere, "reason", "thử");
        assertThat(seen("trucban", tip).unit()).hasToString(SOC_TRANG);
    }

    @Test
    void needsATokenForEveryChange() {
        assertThat(mvc.post()
                        .uri("/office/tips/" + told(SOC_TRANG) + "/reception")
                        .with(user(account("trucban"))))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post().uri("/tips")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void toleratesAPageNumberBeyondAnyList() {
        assertThat(get("trucban", "/office/tips?page=2147483647")).hasStatusOk();
    }

    @Test
    void offersTheUnitWhatItMayDoAndShowsTheClocks() {
        UUID tip = told(SOC_TRANG);
        var fresh = get("trucban", "/office/tips/" + tip);
        assertThat(fresh).hasStatusOk();
        assertThat(fresh).bodyText().contains("/reception", "/routing").doesNotContain("/value\"", "/undoing");
        post(
                "trucban",
                "/office/tips/" + tip + "/reception",
                "version",
                String.valueOf(seen("trucban", tip).version()));
        post(
                "trucban",
                "/office/tips/" + tip + "/classification",
                "version",
                String.valueOf(seen("trucban", tip).version()),
                "type",
                "CRIME_REPORT");
        var classified = get("chihuy", "/office/tips/" + tip);
        assertThat(classified).hasStatusOk();
        assertThat(classified).bodyText().contains("/verification", "/undoing", "/extension", "BLTTHS Đ147 k1");
        assertThat(get("chihuy", "/office")).hasStatusOk();
        assertThat(get("chihuy", "/office/tips?waiting=TODAY")).hasStatusOk();
        assertThat(get("kiemsat", "/office/tips/" + tip)).bodyText().doesNotContain("/verification");
    }

    @Test
    void leavesATrailThatHolds() {
        told(SOC_TRANG);
        assertThat(trail.prove().holds()).isTrue();
    }
}
