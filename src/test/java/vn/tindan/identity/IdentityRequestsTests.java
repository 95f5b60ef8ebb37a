package vn.tindan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Accounts;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.IntegrationTest;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;

/** No approver, no reveal: each way around the custodian is tried. */
@IntegrationTest
class IdentityRequestsTests {

    private final IdentityRequests requests;
    private final TipIntake intake;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    IdentityRequestsTests(IdentityRequests requests, TipIntake intake, Accounts accounts, JdbcClient jdbc) {
        this.requests = requests;
        this.intake = intake;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    private Account account(String username) {
        return accounts.find(username).orElseThrow();
    }

    private UUID told() {
        var draft = new TipIntake.Draft(
                UUID.randomUUID().toString(),
                TipChannel.WEB,
                TipCategory.OTHER,
                UnitId.parse("v2-31507"),
                "Tin có người báo " + UUID.randomUUID(),
                null,
                null,
                "Bà Tám, 0900 000 008",
                null);
        return intake.entry(intake.receive(draft)).tip();
    }

    private UUID asked(UUID tip) {
        requests.ask(account("trucban"), tip, "cần lấy lời khai");
        return requests.latest(account("trucban"), tip).orElseThrow().id();
    }

    private long audited(String action, UUID tip) {
        return jdbc.sql("select count(*) from audit.entry where action = :action and subject = :tip")
                .param("action", action)
                .param("tip", "tip:" + tip)
                .query(Long.class)
                .single();
    }

    @Test
    void opensForTheOneWhoAskedAfterACustodianAgreedAndSaysSoEachTime() {
        UUID tip = told();
        UUID request = asked(tip);
        assertThat(requests.waiting(account("giamho")))
                .anyMatch(each -> each.id().equals(request));
        requests.decide(account("giamho"), request, true);
        assertThat(requests.open(account("trucban"), tip)).isEqualTo("Bà Tám, 0900 000 008");
        requests.open(account("trucban"), tip);
        assertThat(audited("identity.opened", tip)).isEqualTo(2);
        assertThatThrownBy(() -> requests.open(account("chihuy"), tip)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void staysShutWithoutAgreementAfterARefusalAndAfterTheHour() {
        UUID tip = told();
        assertThatThrownBy(() -> requests.open(account("trucban"), tip)).isInstanceOf(RuleViolation.class);
        UUID request = asked(tip);
        assertThatThrownBy(() -> requests.open(account("trucban"), tip)).isInstanceOf(RuleViolation.class);
        requests.decide(account("giamho"), request, false);
        assertThatThrownBy(() -> requests.open(account("trucban"), tip)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> requests.decide(account("giamho"), request, true))
                .isInstanceOf(RuleViolation.class);
        UUID second = asked(tip);
        requests.decide(account("giamho"), second, true);
        jdbc.sql("update identity.request set open_until = now() - interval '1 second' where id = :id")
                .param("id", second)
                .update();
        assertThatThrownBy(() -> requests.open(account("trucban"), tip)).isInstanceOf(RuleViolation.class);
        assertThat(audited("identity.opened", tip)).isZero();
    }

    @Test
    void nobodyAgreesToTheirOwnRequestNorToOneBeyondTheirReach() {
        UUID request = asked(told());
        assertThatThrownBy(() -> requests.decide(account("trucban"), request, true))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> requests.decide(account("trucban.phuloi"), request, true))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anotherCommuneAndTheProvinceCannotAsk() {
        UUID tip = told();
        assertThatThrownBy(() -> requests.ask(account("trucban.phuloi"), tip, "tò mò"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> requests.ask(account("pc01"), tip, "tò mò")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> requests.ask(account("trucban"), tip, " ")).isInstanceOf(RuleViolation.class);
    }

    @Test
    void keepsNoReasonInClear() {
        asked(told());
        assertThat(jdbc.sql("select string_agg(encode(reason, 'escape'), '') from identity.request")
                        .query(String.class)
                        .single())
                .doesNotContain("khai");
    }
}
