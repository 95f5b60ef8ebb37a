package vn.tindan.tips.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tindan.support.FormToken.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tindan.guard.IntakeGuard;
import vn.tindan.support.IntegrationTest;

/** Under pressure the form asks for patience, keeps what was written, and takes it after the wait. */
@IntegrationTest
class PressurePagesTests {

    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");

    private final MockMvcTester mvc;
    private final IntakeGuard guard;

    PressurePagesTests(MockMvcTester mvc, IntakeGuard guard) {
        this.mvc = mvc;
        this.guard = guard;
    }

    private MvcTestResult tell(String address, String submission, String ticket) {
        return mvc.post()
                .uri("/tips")
                .with(csrf())
                .with(from -> {
                    from.setRemoteAddr(address);
                    return from;
                })
                .param("submission", submission)
                .param("province", "v2-01")
                .param("commune", "unknown")
                .param("category", "OTHER")
                .param("story", "Chuyện kể lúc dồn dập")
                .param("ticket", ticket)
                .exchange();
    }

    @Test
    void takesATipWithoutAScriptAfterAWait() throws IOException {
        String crowded = "crowd-" + UUID.randomUUID();
        while (guard.look(crowded, "x", null, null) == IntakeGuard.Verdict.PASSES) {
            // until this address alone has sent more than usual
        }
        String form = UUID.randomUUID().toString();
        var asked = tell(crowded, form, "");
        assertThat(asked).hasStatus(429).bodyText().contains("Chưa gửi được ngay", " dồn dập");
        var ticket = TICKET.matcher(asked.getResponse().getContentAsString(StandardCharsets.UTF_8));
        assertThat(ticket.find()).isTrue();
        assertThat(tell(crowded, UUID.randomUUID().toString(), ticket.group(1))).hasStatus(429);
        assertThat(tell(crowded, form, ticket.group(1))).hasStatus(302).hasRedirectedUrl("/tips/receipt");
        assertThat(tell("quiet-" + crowded, UUID.randomUUID().toString(), "")).hasStatus(302);
    }
}
