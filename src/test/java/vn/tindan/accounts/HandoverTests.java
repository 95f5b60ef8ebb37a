package vn.tindan.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.desk.DeskDrafts;
import vn.tindan.geography.UnitId;
import vn.tindan.identity.IdentityRequests;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.IntegrationTest;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;

/** Nobody leaves with work in hand; what is handed over can be gone on with. */
@IntegrationTest
@Transactional
class HandoverTests {

    private static final UnitId PROVINCE = UnitId.parse("v2-19");

    private final OfficerDesk desk;
    private final Handover handover;
    private final Accounts accounts;
    private final DeskDrafts drafts;
    private final IdentityRequests requests;
    private final TipIntake intake;
    private final JdbcClient jdbc;
    private final UnitId commune;
    private Account administrator = account("ai", UnitId.NATION_TODAY, Role.ADMINISTRATOR);
    private Account leaving = administrator;

    HandoverTests(
            OfficerDesk desk,
            Handover handover,
            Accounts accounts,
            DeskDrafts drafts,
            IdentityRequests requests,
            TipIntake intake,
            JdbcClient jdbc) {
        this.desk = desk;
        this.handover = handover;
        this.accounts = accounts;
        this.drafts = drafts;
        this.requests = requests;
        this.intake = intake;
        this.jdbc = jdbc;
        this.commune = UnitId.parse(jdbc.sql("select min(commune) from geography.commune_area "
                        + "where v2_province = 'v2-19' and commune like 'v2-%'")
                .query(String.class)
                .single());
    }

    private static Account account(String username, UnitId unit, Role role) {
        return new Account(UUID.randomUUID(), username, "Người Thử", unit, "", Set.of(role), true, null);
    }

    private Account open(UnitId unit, Role role) {
        String username = "bg-" + UUID.randomUUID().toString().substring(0, 8);
        return accounts.open(
                new Accounts.Application(username, "Người Bàn Giao", unit, Set.of(role), "ba con mèo trắng ngủ"));
    }

    @BeforeEach
    void openAccounts() {
        jdbc.sql("update accounts.officer set state = 'SUSPENDED' where unit in (:commune, 'v2-19')")
                .param("commune", commune.toString())
                .update();
        administrator = open(PROVINCE, Role.ADMINISTRATOR);
        leaving = open(commune, Role.DUTY_OFFICER);
    }

    private UUID told() {
        var draft = new TipIntake.Draft(
                UUID.randomUUID().toString(),
                TipChannel.WEB,
                TipCategory.OTHER,
                commune,
                "Tin của người bàn giao",
                null,
                null,
                "Ông Chín",
                null);
        return intake.entry(intake.receive(draft)).tip();
    }

    private void refused(ThrowingCallable step, String why) {
        assertThatThrownBy(step)
                .isInstanceOf(RuleViolation.class)
                .extracting(violation -> ((RuleViolation) violation).key())
                .isEqualTo(why);
    }

    private void typeADraft() {
        drafts.keep(leaving, new DeskDrafts.Draft(UUID.randomUUID(), Map.of("story", "dở dang"), "Bà Mười"));
    }

    @Test
    void nobodyEndsOrMovesOnWithADraftInHand() {
        var heir = open(commune, Role.CHIEF);
        typeADraft();
        refused(() -> desk.end(administrator, leaving.id(), "", "nghỉ"), "accounts.rule.needs-successor");
        var posting = new OfficerDesk.Posting(PROVINCE, Set.of(Role.PROVINCIAL_HANDLER));
        refused(
                () -> desk.move(administrator, leaving.id(), posting, null, "điều động"),
                "accounts.rule.needs-successor");
        desk.end(administrator, leaving.id(), heir.username(), "nghỉ hưu");
        assertThat(drafts.of(heir)).singleElement().satisfies(kept -> {
            assertThat(kept.fields()).containsEntry("story", "dở dang");
            assertThat(kept.hasIdentity()).isTrue();
        });
        assertThat(drafts.of(leaving)).isEmpty();
    }

    @Test
    void onlyAColleagueOfTheSameWorkTakesOver() {
        typeADraft();
        for (var other : java.util.List.of(
                open(PROVINCE, Role.PROVINCIAL_HANDLER), open(commune, Role.SECRETARY), leaving, administrator)) {
            refused(
                    () -> handover.pass(administrator, leaving.id(), other.username(), "bàn giao"),
                    "accounts.rule.no-successor");
        }
        refused(() -> handover.pass(administrator, leaving.id(), "khong-co", "bàn giao"), "accounts.rule.no-successor");
        assertThat(handover.inHand(administrator, leaving.id()))
                .extracting(Handover.InHand::kind)
                .contains("desk-drafts");
    }

    @Test
    void aRequestForAnIdentityGoesOnUnderTheSuccessorsName() {
        var heir = open(commune, Role.DUTY_OFFICER);
        UUID tip = told();
        UUID both = told();
        requests.ask(leaving, tip, "cần lấy lời khai");
        requests.ask(leaving, both, "cần lấy lời khai");
        requests.ask(heir, both, "cũng cần");
        handover.pass(administrator, leaving.id(), heir.username(), "đi học");
        assertThat(requests.latest(leaving, tip)).isEmpty();
        assertThat(requests.latest(heir, tip).orElseThrow().isWaiting()).isTrue();
        var custodian = open(PROVINCE, Role.CUSTODIAN);
        assertThat(requests.waiting(custodian))
                .filteredOn(request -> request.tip().equals(both))
                .singleElement()
                .extracting(IdentityRequests.Request::reason)
                .isEqualTo("cũng cần");
        var askedFirst = account(leaving.username(), PROVINCE, Role.CUSTODIAN);
        UUID request = requests.latest(heir, tip).orElseThrow().id();
        refused(() -> requests.decide(askedFirst, request, true), "identity.rule.oneself");
        requests.decide(custodian, requests.latest(heir, tip).orElseThrow().id(), true);
        assertThat(requests.open(heir, tip)).isEqualTo("Ông Chín");
        assertThatThrownBy(() -> requests.open(leaving, tip)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void theLastWhoHandlesTipsStaysWhileTipsAreOpen() {
        told();
        refused(() -> desk.end(administrator, leaving.id(), null, "nghỉ"), "accounts.rule.last-hand");
        var posting = new OfficerDesk.Posting(commune, Set.of(Role.SECRETARY));
        refused(() -> desk.move(administrator, leaving.id(), posting, null, "đổi việc"), "accounts.rule.last-hand");
        assertThat(handover.inHand(administrator, leaving.id()))
                .filteredOn(Handover.InHand::ofUnit)
                .extracting(Handover.InHand::kind)
                .containsExactly("tips");
        desk.move(
                administrator, leaving.id(), new OfficerDesk.Posting(commune, Set.of(Role.CHIEF)), null, "lên chỉ huy");
        open(commune, Role.DUTY_OFFICER);
        assertThat(handover.inHand(administrator, leaving.id())).isEmpty();
        desk.end(administrator, leaving.id(), null, "nghỉ");
        assertThat(accounts.find(leaving.username()).orElseThrow().enabled()).isFalse();
    }

    @Test
    void theLastCustodianStaysWhileRequestsWait() {
        var custodian = open(PROVINCE, Role.CUSTODIAN);
        requests.ask(leaving, told(), "cần lấy lời khai");
        refused(() -> desk.end(administrator, custodian.id(), null, "nghỉ"), "accounts.rule.last-hand");
        desk.suspend(administrator, custodian.id(), "cần ngay");
        assertThat(accounts.find(custodian.username()).orElseThrow().enabled()).isFalse();
    }
}
