package vn.tindan.accounts.reach;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import vn.tindan.support.IntegrationTest;

/** Sessions share the pool with everybody, and leave what the wall said to a connection as it is. */
@IntegrationTest
class BesideTheWallTests {

    private final DataSource wall;
    private final DataSource sessions;

    BesideTheWallTests(DataSource wall, @SpringSessionDataSource DataSource sessions) {
        this.wall = wall;
        this.sessions = sessions;
    }

    @AfterEach
    void nobodyAsks() {
        SecurityContextHolder.clearContext();
    }

    private static String reach(DataSource connections) {
        return JdbcClient.create(connections)
                .sql("select current_setting('tindan.reach', true)")
                .query((row, _) -> String.valueOf(row.getString(1)))
                .single();
    }

    /** A second wall before the same pool would say "system", and the first would not hear of it. */
    @RepeatedTest(3)
    void aConnectionThatServedSessionsIsStillACitizens() {
        var citizen = SecurityContextHolder.createEmptyContext();
        citizen.setAuthentication(new AnonymousAuthenticationToken(
                "key", "somebody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
        SecurityContextHolder.setContext(citizen);
        assertThat(reach(wall)).isEqualTo("citizen");
        reach(sessions);
        SecurityContextHolder.clearContext();
        reach(sessions);
        SecurityContextHolder.setContext(citizen);
        assertThat(reach(wall)).isEqualTo("citizen");
    }

    @Test
    void noWallStandsBeforeSessions() {
        assertThat(wall).isInstanceOf(ReachDataSource.class);
        assertThat(sessions).isNotInstanceOf(ReachDataSource.class);
    }
}
