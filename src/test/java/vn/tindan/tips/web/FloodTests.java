package vn.tindan.tips.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tindan.support.FormToken.csrf;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.apps.Applications;
import vn.tindan.geography.UnitId;
import vn.tindan.guard.IntakeGuard;
import vn.tindan.support.IntegrationTest;

/** ATTACKS 46 to 48: thousands of forms from one address, with people of the same carrier among them; and of one application. */
@IntegrationTest
class FloodTests {

    private static final String UNIT = "v2-00229";
    private static final String UNIT_OF_THE_API = "v2-00235";
    private static final int FORMS = 2_000;
    private static final int PEOPLE = 60;
    private static final int DEVICES = 25;
    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");
    private static final Pattern CHALLENGE = Pattern.compile("data-challenge=\"([^\"]+)\"");

    private final MockMvcTester mvc;
    private final IntakeGuard guard;
    private final Applications applications;
    private final JdbcClient jdbc;

    FloodTests(MockMvcTester mvc, IntakeGuard guard, Applications applications, JdbcClient jdbc) {
        this.mvc = mvc;
        this.guard = guard;
        this.applications = applications;
        this.jdbc = jdbc;
    }

    private MvcTestResult tell(String address, String form, String... more) {
        var request = mvc.post()
                .uri("/tips")
                .with(csrf())
                .with(from -> {
                    from.setRemoteAddr(address);
                    return from;
                })
                .param("submission", form)
                .param("province", "v2-01")
                .param("commune", UNIT)
                .param("category", "OTHER")
                .param("story", "Một trong nhiều " + form);
        for (int at = 0; at < more.length; at += 2) {
            request = request.param(more[at], more[at + 1]);
        }
        return request.exchange();
    }

    private static String found(Pattern pattern, MvcTestResult page) throws UnsupportedEncodingException {
        Matcher found = pattern.matcher(page.getResponse().getContentAsString(StandardCharsets.UTF_8));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** What the script of the page does. */
    private static String solved(String challenge) throws Exception {
        String[] part = challenge.replace("&amp;", "&").split("\\|");
        var digest = MessageDigest.getInstance("SHA-256");
        for (long number = 0; ; number++) {
            byte[] hash = digest.digest((part[0] + number).getBytes(StandardCharsets.UTF_8));
            if (HexFormat.of().formatHex(hash).equals(part[1])) {
                var answer = Map.of(
                        "algorithm",
                        "SHA-256",
                        "challenge",
                        part[1],
                        "number",
                        number,
                        "salt",
                        part[0],
                        "signature",
                        part[3]);
                byte[] json = JsonMapper.builder().build().writeValueAsBytes(answer);
                return Base64.getEncoder().encodeToString(json);
            }
        }
    }

    private List<Integer> numbers(String unit) {
        return jdbc.sql("select register_number from tips.tip where handling_unit = :unit order by 1")
                .param("unit", unit)
                .query(Integer.class)
                .list();
    }

    @Test
    void asksTheFloodForWorkAndTurnsNobodyAway() throws Exception {
        String carrier = "carrier-" + UUID.randomUUID();
        while (guard.look(carrier, "x", null, null) == IntakeGuard.Verdict.PASSES) {
            // until the carrier has sent more than usual
        }
        var calls = new ArrayList<Callable<Integer>>();
        IntStream.range(0, FORMS)
                .forEach(_ -> calls.add(() -> tell(carrier, UUID.randomUUID().toString())
                        .getResponse()
                        .getStatus()));
        for (int person = 0; person < PEOPLE; person++) {
            calls.add((FORMS / PEOPLE) * person, () -> withoutAScript(carrier));
        }
        for (int device = 0; device < DEVICES; device++) {
            calls.add((FORMS / DEVICES) * device, () -> withAScript(carrier));
        }
        var statuses = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var call : pool.invokeAll(calls)) {
                statuses.add(call.get());
            }
        }
        assertThat(statuses).containsOnly(302, 429);
        assertThat(statuses.stream().filter(status -> status == 302)).hasSize(PEOPLE + DEVICES);
        assertThat(numbers(UNIT))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, PEOPLE + DEVICES).boxed().toList());
        assertThat(tell("elsewhere-" + carrier, UUID.randomUUID().toString()))
                .as("another address meanwhile")
                .hasStatus(302);
    }

    /** Asked once, waits, sends again: in the tests the wait is nothing. */
    private int withoutAScript(String carrier) throws Exception {
        String form = UUID.randomUUID().toString();
        var asked = tell(carrier, form);
        assertThat(asked).hasStatus(429);
        return tell(carrier, form, "ticket", found(TICKET, asked)).getResponse().getStatus();
    }

    private int withAScript(String carrier) throws Exception {
        String form = UUID.randomUUID().toString();
        var asked = tell(carrier, form);
        assertThat(asked).hasStatus(429);
        return tell(carrier, form, "proof", solved(found(CHALLENGE, asked)))
                .getResponse()
                .getStatus();
    }

    @Test
    void takesWhatAnApplicationFloodsOnceEachWithoutAGap() throws Exception {
        var administrator = new Account(
                UUID.randomUUID(), "ai", "Ai", UnitId.NATION_TODAY, "Cả nước", Set.of(Role.ADMINISTRATOR), true, null);
        String key = applications.issue(
                administrator, new Applications.Order("lũ " + UUID.randomUUID(), "Đơn vị thử", true, false));
        var calls = IntStream.range(0, 600)
                .mapToObj(at -> (Callable<Integer>) () -> tellByTheApi(key, at / 2))
                .toList();
        try (var pool = Executors.newFixedThreadPool(16)) {
            for (var call : pool.invokeAll(calls)) {
                assertThat(call.get()).isEqualTo(201);
            }
        }
        assertThat(numbers(UNIT_OF_THE_API))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 300).boxed().toList());
    }

    private int tellByTheApi(String key, int number) {
        return mvc.post()
                .uri("/api/v1/tips")
                .contentType(MediaType.APPLICATION_JSON)
                .header("Authorization", "Bearer " + key)
                .header("Idempotency-Key", "tin-so-" + number)
                .content("{\"unit\":\"%s\",\"category\":\"THEFT\",\"story\":\"Tin số %d\"}"
                        .formatted(UNIT_OF_THE_API, number))
                .exchange()
                .getResponse()
                .getStatus();
    }
}
