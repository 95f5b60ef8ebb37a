package vn.tindan.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.tindan.accounts.sessions.OfficerSessions;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.IntegrationTest;

/** The own password and the own sessions: ATTACKS 13. */
@IntegrationTest
class OwnAccountTests {

    private static final String PASSWORD = "ba con mèo trắng ngủ";

    private final OwnAccount own;
    private final Accounts accounts;
    private final OfficerDesk desk;
    private final OfficerSessions sessions;
    private final FindByIndexNameSessionRepository<? extends Session> repository;
    private final MockMvcTester pages;

    OwnAccountTests(
            OwnAccount own,
            Accounts accounts,
            OfficerDesk desk,
            OfficerSessions sessions,
            FindByIndexNameSessionRepository<? extends Session> repository,
            MockMvcTester pages) {
        this.own = own;
        this.accounts = accounts;
        this.desk = desk;
        this.sessions = sessions;
        this.repository = repository;
        this.pages = pages;
    }

    private Account officer(Role role) {
        return accounts.open(new Accounts.Application(
                "tk-" + UUID.randomUUID().toString().substring(0, 8),
                "Cán bộ đổi mật khẩu",
                UnitId.parse("v2-11"),
                Set.of(role),
                PASSWORD));
    }

    private String session(Account officer) {
        return save(repository, officer);
    }

    private static <S extends Session> String save(FindByIndexNameSessionRepository<S> repository, Account officer) {
        var session = repository.createSession();
        session.setAttribute(
                "SPRING_SECURITY_CONTEXT",
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                        officer.withoutHash(), null, officer.getAuthorities())));
        repository.save(session);
        return session.getId();
    }

    @Test
    void changingThePasswordEndsEveryOtherSession() {
        var officer = officer(Role.INSPECTOR);
        String here = session(officer);
        session(officer);
        assertThat(sessions.of(officer.username(), here)).hasSize(2);
        own.changePassword(officer, PASSWORD, "thuyền giấy bồ câu 74", here);
        assertThat(sessions.of(officer.username(), here)).singleElement().matches(OfficerSessions.Open::own);
    }

    @Test
    void suspendingAndMovingEndEverySession() {
        var officer = officer(Role.INSPECTOR);
        var administrator = officer(Role.ADMINISTRATOR);
        session(officer);
        var posting = new OfficerDesk.Posting(UnitId.parse("v2-11"), Set.of(Role.SECRETARY));
        desk.move(administrator, officer.id(), posting, null, "đổi việc");
        assertThat(sessions.of(officer.username(), null)).isEmpty();
        session(officer);
        desk.suspend(administrator, officer.id(), "nghỉ phép");
        assertThat(sessions.of(officer.username(), null)).isEmpty();
    }

    @Test
    void asksForTheOldPasswordAndKeepsTheRules() {
        var officer = officer(Role.INSPECTOR);
        assertThatThrownBy(() -> own.changePassword(officer, "không phải", "thuyền giấy bồ câu 74", null))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> own.changePassword(officer, PASSWORD, "ngắn", null))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void endsOneSessionByItsHandleButNobodyElses() {
        var officer = officer(Role.INSPECTOR);
        var other = officer(Role.INSPECTOR);
        session(officer);
        String handle = sessions.of(officer.username(), null).getFirst().handle();
        assertThat(sessions.end(other.username(), handle)).isFalse();
        assertThat(sessions.end(officer.username(), handle)).isTrue();
        assertThat(sessions.of(officer.username(), null)).isEmpty();
    }

    @Test
    void showsThePageOfTheOwnAccount() {
        var officer = officer(Role.INSPECTOR);
        session(officer);
        assertThat(
                        pages.get()
                                .uri("/office/account")
                                .with(org.springframework.security.test.web.servlet.request
                                        .SecurityMockMvcRequestPostProcessors.user(officer)))
                .hasStatusOk()
                .bodyText()
                .contains("Thiết bị khác", "Đổi mật khẩu");
    }
}
