package vn.tindan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.tindan.support.FormToken.csrf;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Accounts;
import vn.tindan.support.IntegrationTest;

/** What an officer is refused leaves a line for the operator: who, what kind of page, which id; of others nothing. */
@IntegrationTest
class RefusedRequestsTests {

    private final MockMvcTester mvc;
    private final Account officer;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    RefusedRequestsTests(MockMvcTester mvc, Accounts accounts) {
        this.mvc = mvc;
        this.officer = accounts.loadUserByUsername("trucban");
    }

    @BeforeEach
    void listen() {
        log.start();
        logger().setLevel(Level.WARN);
        logger().addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger().detachAppender(log);
        logger().setLevel(Level.ERROR);
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger("vn.tindan.accounts.web.RefusedRequests");
    }

    private String said() {
        return String.join(
                "\n", log.list.stream().map(ILoggingEvent::getFormattedMessage).toList());
    }

    @Test
    void saysWhoAskedForWhatIsNotTheirs() {
        var tip = UUID.randomUUID();
        assertThat(mvc.get().uri("/office/tips/{id}", tip).with(user(officer))).hasStatus(404);
        assertThat(said())
                .isEqualTo("Refused with 404: officer %s of %s, GET /office/tips/{id}, id %s"
                        .formatted(officer.id(), officer.unit(), tip));
    }

    @Test
    void saysWhoAskedForAnAddressOfOthersAndNotWhatTheyTyped() {
        assertThat(mvc.get().uri("/admin/accounts?name=Nguyễn").with(user(officer)))
                .hasStatus(403);
        assertThat(mvc.post()
                        .uri("/office/reports/{id}/issue", "x")
                        .with(user(officer))
                        .with(csrf()))
                .hasStatus(403);
        assertThat(said())
                .contains("Refused with 403: officer " + officer.id(), "GET /admin/**", "POST /office/**")
                .doesNotContain("Nguyễn", "issue");
    }

    @Test
    void saysNothingOfACitizenAndNothingOfWhatWasAnswered() {
        assertThat(mvc.get().uri("/office/tips/{id}", UUID.randomUUID())).hasStatus(302);
        assertThat(mvc.get().uri("/tips/nowhere")).hasStatus(404);
        assertThat(mvc.get().uri("/office").with(user(officer))).hasStatusOk();
        assertThat(log.list).isEmpty();
    }
}
