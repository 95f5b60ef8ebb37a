package vn.tindan.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.roster.OfficerList;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.IntegrationTest;

/** What one administrator alone cannot do: come to read tips by an account of their own making. */
@IntegrationTest
@RecordApplicationEvents
@Transactional
class ConsentTests {

    private static final UnitId PROVINCE = UnitId.parse("v2-22");
    private static final String PASSWORD = "ba con mèo trắng ngủ";

    private final OfficerDesk desk;
    private final Consents consents;
    private final Invitations invitations;
    private final Accounts accounts;
    private final OfficerList list;
    private final JdbcClient jdbc;
    private final UnitId commune;
    private Account administrator;

    ConsentTests(
            OfficerDesk desk,
            Consents consents,
            Invitations invitations,
            Accounts accounts,
            OfficerList list,
            JdbcClient jdbc) {
        this.desk = desk;
        this.consents = consents;
        this.invitations = invitations;
        this.accounts = accounts;
        this.list = list;
        this.jdbc = jdbc;
        this.commune = UnitId.parse(jdbc.sql("select min(commune) from geography.commune_area "
                        + "where v2_province = 'v2-22' and commune like 'v2-%'")
                .query(String.class)
                .single());
        this.administrator =
                new Account(UUID.randomUUID(), "ai", "Ai", PROVINCE, "", Set.of(Role.ADMINISTRATOR), true, null);
    }

    @BeforeEach
    void openTwoAdministrators() {
        administrator = open(PROVINCE, Role.ADMINISTRATOR);
        open(UnitId.NATION_TODAY, Role.ADMINISTRATOR);
    }

    private Account open(UnitId unit, Role role) {
        return accounts.open(new Accounts.Application(username(), "Người Hai Tay", unit, Set.of(role), PASSWORD));
    }

    private static String username() {
        return "ht-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private Account invited(UnitId unit, Role role, boolean takenOver) {
        var invitation = new OfficerDesk.Invitation(username(), "Cán bộ mới", unit, Set.of(role));
        String token = desk.invite(administrator, invitation);
        if (takenOver) {
            invitations.accept(token, PASSWORD);
        }
        return now(invitation.username());
    }

    private Account now(String username) {
        return accounts.find(username).orElseThrow();
    }

    private static void refused(ThrowingCallable step, String why) {
        assertThatThrownBy(step)
                .isInstanceOf(RuleViolation.class)
                .extracting(violation -> ((RuleViolation) violation).key())
                .isEqualTo(why);
    }

    @ParameterizedTest
    @EnumSource(names = {"PROVINCIAL_HANDLER", "CUSTODIAN", "INSPECTOR", "ADMINISTRATOR"})
    void opensOnlyWhenASecondPersonAgrees(Role role) {
        var officer = invited(PROVINCE, role, true);
        assertThat(officer.enabled()).isFalse();
        refused(() -> consents.agree(administrator, officer.id()), "accounts.rule.agree-other");
        refused(() -> consents.agree(officer, officer.id()), "accounts.rule.agree-other");
        var second = open(PROVINCE, Role.ADMINISTRATOR);
        assertThat(list.waitingFor(second)).extracting(OfficerList.Line::id).contains(officer.id());
        assertThat(list.waitingFor(administrator))
                .extracting(OfficerList.Line::id)
                .doesNotContain(officer.id());
        consents.agree(second, officer.id());
        assertThat(now(officer.username()).enabled()).isTrue();
        refused(() -> consents.agree(second, officer.id()), "accounts.rule.nothing-to-agree");
    }

    @ParameterizedTest
    @EnumSource(names = {"SECRETARY", "SIGNER", "PROVINCIAL_MOVEMENT", "AUDITOR"})
    void opensAtOnceWhereNoTipIsRead(Role role) {
        assertThat(invited(PROVINCE, role, true).enabled()).isTrue();
    }

    /** Before that nobody can be asked whether it was they who took it over. */
    @Test
    void isAgreedToOnlyAfterTheOfficerTookItOver() {
        var officer = invited(commune, Role.DUTY_OFFICER, false);
        var chief = open(commune, Role.CHIEF);
        refused(() -> consents.agree(chief, officer.id()), "accounts.rule.not-taken-over");
        String link = desk.inviteAgain(administrator, officer.id());
        assertThat(invitations.accept(link, PASSWORD)).isFalse();
        consents.agree(chief, officer.id());
        assertThat(now(officer.username()).enabled()).isTrue();
    }

    @Test
    void aChiefAgreesForTheOwnUnitOnlyAndNobodyFromElsewhere() {
        var officer = invited(PROVINCE, Role.PROVINCIAL_HANDLER, true);
        var chief = open(commune, Role.CHIEF);
        var elsewhere = open(UnitId.parse("v2-24"), Role.ADMINISTRATOR);
        var below = invited(commune, Role.DUTY_OFFICER, true);
        var handler = open(PROVINCE, Role.PROVINCIAL_HANDLER);
        assertThatThrownBy(() -> consents.agree(chief, officer.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> consents.agree(elsewhere, officer.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> consents.agree(handler, below.id())).isInstanceOf(NotFound.class);
        assertThat(list.waitingFor(handler)).extracting(OfficerList.Line::id).containsExactly(officer.id());
        consents.agree(handler, officer.id());
        consents.agree(chief, below.id());
        assertThat(now(below.username()).enabled()).isTrue();
    }

    /** Ways around: an account that opens at once, moved; another's, taken over by a new link; one's own second hand. */
    @Test
    void movingOrTakingOverAnAccountNeedsTwoAsWell() {
        open(PROVINCE, Role.PROVINCIAL_HANDLER);
        var harmless = invited(PROVINCE, Role.SECRETARY, true);
        var posting = new OfficerDesk.Posting(PROVINCE, Set.of(Role.PROVINCIAL_HANDLER));
        desk.move(administrator, harmless.id(), posting, null, "đổi việc");
        assertThat(now(harmless.username()).enabled()).isFalse();

        var handler = open(PROVINCE, Role.PROVINCIAL_HANDLER);
        invitations.accept(desk.inviteAgain(administrator, handler.id()), "thuyền giấy bồ câu 74");
        assertThat(now(handler.username()).enabled()).isFalse();

        var puppet = invited(PROVINCE, Role.ADMINISTRATOR, true);
        assertThat(puppet.enabled()).isFalse();
    }

    @Test
    void whatWasRefusedIsShutAndOpeningItAgainNeedsTwo() {
        var officer = invited(PROVINCE, Role.PROVINCIAL_HANDLER, true);
        var second = open(PROVINCE, Role.ADMINISTRATOR);
        consents.refuse(second, officer.id(), "không quen người này");
        assertThat(now(officer.username()).enabled()).isFalse();
        desk.resume(administrator, officer.id(), "thử lại");
        assertThat(now(officer.username()).enabled()).isFalse();
        var never = invited(PROVINCE, Role.CUSTODIAN, false);
        consents.refuse(second, never.id(), "không cần");
        assertThatThrownBy(() -> desk.inviteAgain(administrator, never.id())).isInstanceOf(RuleViolation.class);
    }

    /** Suspending the only other one does not make one alone; where there never was another, one is enough. */
    @Test
    void thereIsSomebodyElseAlsoWhileSuspendedAndNobodyAtTheFirstStart() {
        jdbc.sql("update accounts.officer set state = 'ENDED', password_hash = null where id <> :id")
                .param("id", administrator.id())
                .update();
        assertThat(invited(PROVINCE, Role.PROVINCIAL_HANDLER, true).enabled()).isTrue();
        jdbc.sql("update accounts.officer set state = 'ENDED', password_hash = null where id <> :id")
                .param("id", administrator.id())
                .update();
        var second = open(PROVINCE, Role.ADMINISTRATOR);
        desk.suspend(administrator, second.id(), "để một mình");
        assertThat(invited(PROVINCE, Role.PROVINCIAL_HANDLER, true).enabled()).isFalse();
    }

    @Test
    void theTrailSaysThatSomebodyWasAskedAndAgreed(ApplicationEvents events) {
        var officer = invited(PROVINCE, Role.INSPECTOR, true);
        consents.agree(open(PROVINCE, Role.ADMINISTRATOR), officer.id());
        assertThat(events.stream(AccountEvent.Changed.class)
                        .filter(event -> event.officer().equals(officer.id()))
                        .map(AccountEvent.Changed::change))
                .contains(AccountEvent.Change.CONSENT_ASKED, AccountEvent.Change.CONSENTED);
    }
}
