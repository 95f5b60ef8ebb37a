package vn.tindan.tips.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tindan.support.FormToken.csrf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.geography.UnitId;
import vn.tindan.support.IntegrationTest;
import vn.tindan.tips.TipReading;
import vn.tindan.tips.inbox.InboxFilter;
import vn.tindan.tips.inbox.TipInbox;

/** ATTACKS 29: the Big List of Naughty Strings (MIT, beside its licence) in every field of a citizen. */
@IntegrationTest
class NaughtyTellingTests {

    private static final UnitId COMMUNE = UnitId.parse("v2-00118");

    private final MockMvcTester mvc;
    private final TipInbox inbox;
    private final TipReading reading;
    private final JdbcClient jdbc;

    NaughtyTellingTests(MockMvcTester mvc, TipInbox inbox, TipReading reading, JdbcClient jdbc) {
        this.mvc = mvc;
        this.inbox = inbox;
        this.reading = reading;
        this.jdbc = jdbc;
    }

    private long kept() {
        return jdbc.sql("select count(*) from tips.tip where handling_unit = :unit")
                .param("unit", COMMUNE.toString())
                .query(Long.class)
                .single();
    }

    private static List<String> naughty() throws IOException {
        try (var list = new ClassPathResource("naughty/blns.json").getInputStream()) {
            return JsonMapper.builder().build().readValue(list, new TypeReference<>() {});
        }
    }

    private MvcTestResult tell(String address, String... fields) {
        var request = mvc.post().uri("/tips").with(csrf()).with(from -> {
            from.setRemoteAddr(address);
            return from;
        });
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    @Test
    void keepsEveryStoryAsItWasWritten() throws IOException {
        long before = kept();
        int told = 0;
        for (String text : naughty()) {
            var answer = tell(
                    "naughty" + told % 3,
                    "submission",
                    UUID.randomUUID().toString(),
                    "province",
                    "v2-01",
                    "commune",
                    COMMUNE.toString(),
                    "category",
                    "OTHER",
                    "story",
                    "x" + text,
                    "place",
                    cut(text),
                    "happened",
                    cut(text),
                    "contact",
                    cut(text));
            int status = answer.getResponse().getStatus();
            assertThat(status).as(text).isIn(200, 302);
            told += status == 302 ? 1 : 0;
        }
        var kept = inbox.list(new Jurisdiction(COMMUNE), InboxFilter.ALL);
        assertThat(told).isGreaterThan(450);
        assertThat(kept() - before).isEqualTo(told);
        var newest =
                reading.open(new Jurisdiction(COMMUNE), kept.lines().getFirst().id());
        assertThat(newest.story()).isEqualTo("x" + naughty().getLast().strip());
    }

    private static String cut(String text) {
        return text.length() > 500 ? text.substring(0, 500) : text;
    }

    @Test
    void answersNonsenseInTheOtherFieldsWithAPage() throws IOException {
        var broken = new ArrayList<String>();
        for (String text : naughty()) {
            for (String field : List.of("province", "commune", "category", "submission", "proof", "ticket")) {
                int status = tell("nonsense", field, text, "story", "x")
                        .getResponse()
                        .getStatus();
                if (status >= 500) {
                    broken.add(field + "=" + text);
                }
            }
            if (mvc.post()
                            .uri("/tips/track")
                            .with(csrf())
                            .param("code", text)
                            .exchange()
                            .getResponse()
                            .getStatus()
                    >= 500) {
                broken.add("code=" + text);
            }
        }
        assertThat(broken).isEmpty();
    }
}
