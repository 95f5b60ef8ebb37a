package vn.tindan.apps.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.accounts.Role;
import vn.tindan.apps.Applications;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.NotFound;
import vn.tindan.support.IntegrationTest;

/** Tips from another application: one key, one tip, and errors that say what to mend. */
@IntegrationTest
class TipApiTests {

    private static final String GOOD =
            "{\"unit\":\"v2-00145\",\"category\":\"THEFT\",\"story\":\"Hai người bẻ khóa xe\"}";
    private static final Account ADMINISTRATOR = new Account(
            UUID.randomUUID(),
            "quan.tri.thu",
            "Người Thử",
            UnitId.NATION_TODAY,
            "Cả nước",
            Set.of(Role.ADMINISTRATOR),
            true,
            null);

    private final MockMvcTester mvc;
    private final Applications applications;
    private final JdbcClient jdbc;

    TipApiTests(MockMvcTester mvc, Applications applications, JdbcClient jdbc) {
        this.mvc = mvc;
        this.applications = applications;
        this.jdbc = jdbc;
    }

    private String key(boolean mayTell, boolean mayTrack) {
        var order = new Applications.Order("thử " + UUID.randomUUID(), "Đơn vị thử", mayTell, mayTrack);
        return applications.issue(ADMINISTRATOR, order);
    }

    private MvcTestResult tell(@Nullable String key, @Nullable String once, String body) {
        var request = mvc.post()
                .uri("/api/v1/tips")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        if (once != null) {
            request.header("Idempotency-Key", once);
        }
        return request.exchange();
    }

    private MvcTestResult status(String key, String receipt) {
        return mvc.get()
                .uri("/api/v1/tips/status")
                .header("Authorization", "Bearer " + key)
                .header("Tip-Receipt", receipt)
                .exchange();
    }

    private static JsonNode json(MvcTestResult answer) {
        return JsonMapper.builder().build().readTree(answer.getResponse().getContentAsByteArray());
    }

    @Test
    void answersARetryWithTheSameReceiptAndRefusesTheKeyForOtherWords() {
        String key = key(true, true);
        String once = UUID.randomUUID().toString();
        long before = tips();
        var first = tell(key, once, GOOD);
        assertThat(first).hasStatus(201);
        String receipt = json(first).get("receipt").asString();
        assertThat(receipt).matches("[0-9]{24}");
        assertThat(json(tell(key, once, GOOD)).get("receipt").asString()).isEqualTo(receipt);
        assertThat(tips() - before).isEqualTo(1);

        var other = tell(key, once, GOOD.replace("Hai", "Ba"));
        assertThat(other).hasStatus(422).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(json(other).get("detail").asString()).contains("đã dùng cho nội dung khác");
        assertThat(tell(key(true, false), once, GOOD.replace("Hai", "Ba")))
                .as("another application's key")
                .hasStatus(201);

        var standing = status(key, receipt);
        assertThat(standing).hasStatusOk();
        assertThat(json(standing).get("status").asString()).isEqualTo("NEW");
        assertThat(json(standing).get("text").asString()).contains("chờ tiếp nhận");
        assertThat(status(key, "0".repeat(24))).hasStatus(404);
    }

    private long tips() {
        return jdbc.sql("select count(*) from tips.tip where counted_unit = 'v2-00145'")
                .query(Long.class)
                .single();
    }

    @Test
    void letsInNobodyWithoutAGoodKeyNorBeyondItsScope() {
        String once = UUID.randomUUID().toString();
        assertThat(tell(null, once, GOOD)).hasStatus(401).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(tell("td_" + "A".repeat(43), once, GOOD)).hasStatus(401);
        assertThat(tell(key(false, true), once, GOOD)).hasStatus(403);
        assertThat(status(key(true, false), "0".repeat(24))).hasStatus(403);
    }

    @Test
    void keepsNoKeyAndTakesNoRevokedOne() {
        String key = key(true, false);
        String table = jdbc.sql("select string_agg(a::text, ' ') from apps.application a")
                .query(String.class)
                .single();
        assertThat(table).doesNotContain(key).doesNotContain(key.substring(3, 20));
        var line = applications.within(ADMINISTRATOR.jurisdiction()).stream()
                .filter(each -> key.endsWith(each.keyEnd()))
                .findFirst()
                .orElseThrow();
        var elsewhere = new Jurisdiction(UnitId.parse("v2-01"));
        assertThat(applications.within(elsewhere))
                .extracting(Applications.Line::id)
                .doesNotContain(line.id());
        assertThatThrownBy(() -> applications.revoke(elsewhere, line.id(), "phá"))
                .isInstanceOf(NotFound.class);
        assertThat(tell(key, UUID.randomUUID().toString(), GOOD)).hasStatus(201);
        applications.revoke(ADMINISTRATOR.jurisdiction(), line.id(), "thử xong");
        assertThat(tell(key, UUID.randomUUID().toString(), GOOD)).hasStatus(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            {"unit":"v2-00145","category":"THEFT"}; 422; story
            {"unit":"v2-99999","category":"THEFT","story":"x"}; 422; unit
            {"unit":"v1-94","category":"THEFT","story":"x"}; 422; unit
            {"unit":"x","category":"THEFT","story":"x"}; 422; unit
            {"unit":"v2-00145","category":"NONE","story":"x"}; 422; category
            {"unit":"v2-00145","category":"NATIONAL_SECURITY","story":"x"}; 422; 113
            {"unit":"v2-00145","category":"THEFT","story":"x","contact":"079 201 001234"}; 422; contact
            {"unit":"v2-00145","category":"THEFT","story":"x","status":"CLOSED"}; 400; trường lạ
            {"unit":"v2-00145","category":"THEFT","story":"x","story":"y"}; 400; lặp lại
            {"unit":"v2-00145"; 400; JSON
            null; 400; JSON
            [[[[[[[[]]]]]]]]; 400; JSON
            """)
    void saysWhatIsWrong(String body, int status, String about) {
        var answer = tell(key(true, false), UUID.randomUUID().toString(), body);
        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(json(answer).toString()).contains(about);
    }

    @Test
    void boundsWhatItReads() {
        String key = key(true, false);
        assertThat(tell(key, UUID.randomUUID().toString(), GOOD + " ".repeat(1_000_000)))
                .hasStatus(413);
        assertThat(tell(key, UUID.randomUUID().toString(), "[".repeat(10_000))).hasStatus(400);
        assertThat(tell(key, null, GOOD)).hasStatus(400);
        assertThat(tell(key, "short", GOOD)).hasStatus(400);
    }

    @Test
    void describesItselfInOpenApi() {
        var document = mvc.get().uri("/api/docs").exchange();
        assertThat(document).hasStatusOk();
        var paths = json(document).get("paths");
        assertThat(paths.has("/api/v1/tips")).isTrue();
        assertThat(paths.has("/api/v1/tips/status")).isTrue();
        assertThat(paths.has("/api/v1/units")).isTrue();
        var tip = json(document).get("components").get("schemas").get("Tip");
        assertThat(tip.get("required").toString()).contains("unit", "category", "story");
        assertThat(tip.toString()).contains("\"maxLength\":100000", "THEFT");
    }
}
