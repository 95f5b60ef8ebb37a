package vn.tindan.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.roster.OfficerList;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.IntegrationTest;

/** What administrators may do with accounts and what not; in a province of its own. */
@IntegrationTest
@RecordApplicationEvents
@Transactional
class OfficerDeskTests {

    private static final UnitId PROVINCE = UnitId.parse("v2-14");
    private static final String PASSWORD = "ba con mèo trắng ngủ";

    private final OfficerDesk desk;
    private final Invitations invitations;
    private final Accounts accounts;
    private final OfficerList list;
    private final JdbcClient jdbc;
    private final UnitId commune;

    OfficerDeskTests(OfficerDesk desk, Invitations invitations, Accounts accounts, OfficerList list, JdbcClient jdbc) {
        this.desk = desk;
        this.invitations = invitations;
        this.accounts = accounts;
        this.list = list;
        this.jdbc = jdbc;
        this.commune = UnitId.parse(jdbc.sql("select commune from geography.commune_area where v2_province = 'v2-14' "
                        + "and commune like 'v2-%' order by 1 limit 1")
                .query(String.class)
                .single());
    }

    private Account administrator(UnitId unit) {
        return accounts.open(
                new Accounts.Application(username(), "Quản Trị", unit, Set.of(Role.ADMINISTRATOR), PASSWORD));
    }

    private static String username() {
        return "qt-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private OfficerDesk.Invitation duty(UnitId unit, Role... roles) {
        return new OfficerDesk.Invitation(username(), "Cán bộ mới", unit, Set.of(roles));
    }

    @Test
    void invitesByALinkThatWorksOnce() {
        var invitation = duty(commune, Role.DUTY_OFFICER);
        administrator(PROVINCE); // somebody who could agree
        String token = desk.invite(administrator(PROVINCE), invitation);
        assertThat(accounts.find(invitation.username()).orElseThrow().enabled()).isFalse();
        assertThat(invitations.invited(token)).contains(invitation.username());
        assertThatThrownBy(() -> invitations.accept(token, "ngắn")).isInstanceOf(RuleViolation.class);
        assertThat(invitations.accept(token, PASSWORD)).isFalse(); // a second person has to agree: ConsentTests
        assertThatThrownBy(() -> invitations.accept(token, PASSWORD)).isInstanceOf(NotFound.class);
    }

    /** Nobody is signed in who follows a link: to the trail the officer is known all the same, and no citizen. */
    @Test
    void theTrailNamesWhoFollowedALink(@Autowired ApplicationEvents events) {
        var invitation = duty(commune, Role.DUTY_OFFICER);
        String token = desk.invite(administrator(PROVINCE), invitation);
        SecurityContextHolder.getContext()
                .setAuthentication(new AnonymousAuthenticationToken(
                        "key", "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
        try {
            invitations.accept(token, PASSWORD);
        } finally {
            SecurityContextHolder.clearContext();
        }
        assertThat(events.stream(AccountEvent.class)
                        .filter(event -> event.action().equals("officer.accepted"))
                        .map(event ->
                                event.actor().actorName() + " " + event.actor().actorUnit()))
                .containsExactly(invitation.username() + " " + commune);
    }

    @Test
    void aLinkIsVoidAfterThreeDaysAndStoredOnlyAsItsDigest() {
        String token = desk.invite(administrator(PROVINCE), duty(commune, Role.CHIEF));
        assertThat(jdbc.sql(
                                "select count(*) from accounts.invitation where encode(digest, 'escape') like '%' || :token || '%'")
                        .param("token", token)
                        .query(Long.class)
                        .single())
                .isZero();
        jdbc.sql("update accounts.invitation set expires_at = now() - interval '1 minute'")
                .update();
        assertThat(invitations.invited(token)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MINISTRY, accounts.rule.role-elsewhere",
        "PROVINCIAL_HANDLER, accounts.rule.role-elsewhere",
        "'ADMINISTRATOR,CHIEF', accounts.rule.role-alone"
    })
    void givesNoRoleWhereItDoesNotBelong(String roles, String why) {
        var set = java.util.Arrays.stream(roles.split(","))
                .map(Role::valueOf)
                .collect(java.util.stream.Collectors.toSet());
        assertThatThrownBy(() -> desk.invite(
                        administrator(PROVINCE), new OfficerDesk.Invitation(username(), "Ai", commune, set)))
                .isInstanceOf(RuleViolation.class)
                .extracting(violation -> ((RuleViolation) violation).key())
                .isEqualTo(why);
    }

    @Test
    void reachesNoFurtherThanTheOwnUnit() {
        var elsewhere = administrator(UnitId.parse("v2-15"));
        assertThatThrownBy(() -> desk.invite(elsewhere, duty(commune, Role.CHIEF)))
                .isInstanceOf(RuleViolation.class);
        var officer = administrator(PROVINCE);
        assertThatThrownBy(() -> desk.suspend(elsewhere, officer.id(), "lý do")).isInstanceOf(NotFound.class);
        var below = administrator(commune);
        assertThatThrownBy(() -> desk.suspend(below, officer.id(), "lý do")).isInstanceOf(NotFound.class);
        assertThat(list.find(elsewhere.jurisdiction(), officer.username())).isEmpty();
    }

    @Test
    void keepsTheLastAdministratorAndNobodyEndsThemselves() {
        jdbc.sql("""
                update accounts.officer set state = 'SUSPENDED'
                where unit in ('v2-14', 'v2-00') and state = 'ACTIVE'
                """).update();
        var only = administrator(PROVINCE);
        var visiting = new Account(
                UUID.randomUUID(), "bo", "Bộ", UnitId.NATION_TODAY, "", Set.of(Role.ADMINISTRATOR), true, null);
        assertThatThrownBy(() -> desk.suspend(visiting, only.id(), "lý do"))
                .extracting(violation -> ((RuleViolation) violation).key())
                .isEqualTo("accounts.rule.last-administrator");
        assertThatThrownBy(() -> desk.end(only, only.id(), null, "lý do"))
                .extracting(violation -> ((RuleViolation) violation).key())
                .isEqualTo("accounts.rule.not-oneself");
        administrator(PROVINCE);
        desk.suspend(visiting, only.id(), "lý do");
        assertThat(accounts.find(only.username()).orElseThrow().enabled()).isFalse();
    }

    /** Somebody who goes on with what the unit has in hand. */
    private void staysBehind(UnitId unit, Role role) {
        accounts.open(new Accounts.Application(username(), "Người ở lại", unit, Set.of(role), PASSWORD));
    }

    @Test
    void movesWithOtherRolesAndEndsForGood() {
        var administrator = administrator(PROVINCE);
        var officer = accounts.open(
                new Accounts.Application(username(), "Cán bộ", commune, Set.of(Role.DUTY_OFFICER), PASSWORD));
        staysBehind(commune, Role.CHIEF);
        var posting = new OfficerDesk.Posting(PROVINCE, Set.of(Role.PROVINCIAL_HANDLER));
        desk.move(administrator, officer.id(), posting, null, "điều động");
        var moved = accounts.find(officer.username()).orElseThrow();
        assertThat(moved.unit()).isEqualTo(PROVINCE);
        assertThat(moved.roles()).containsExactly(Role.PROVINCIAL_HANDLER);
        staysBehind(PROVINCE, Role.PROVINCIAL_HANDLER);
        desk.end(administrator, officer.id(), null, "nghỉ hưu");
        var ended = accounts.find(officer.username()).orElseThrow();
        assertThat(ended.enabled()).isFalse();
        assertThat(ended.passwordHash()).isNull();
        assertThatThrownBy(() -> desk.inviteAgain(administrator, officer.id())).isInstanceOf(RuleViolation.class);
    }
}
