package vn.tindan.accounts;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.geography.UnitId;

/**
 * Lets the first administrator in: as long as no account was ever used, each start prints a one-time link. Afterwards
 * there is always an administrator who can invite, as the last one cannot be removed.
 */
@Component
@Profile("!demo")
class FirstAdministrator implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String USERNAME = "quantri";

    private final Officers officers;
    private final Invitations invitations;
    private final JdbcClient jdbc;
    private final String address;

    FirstAdministrator(
            Officers officers,
            Invitations invitations,
            JdbcClient jdbc,
            @Value("${tindan.address:http://localhost:${server.port:8080}}") String address) {
        this.officers = officers;
        this.invitations = invitations;
        this.jdbc = jdbc;
        this.address = address;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        boolean used = jdbc.sql("select exists (select from accounts.officer where state <> 'INVITED')")
                .query(Boolean.class)
                .single();
        if (used) {
            return;
        }
        var officer = officers.findByUsername(USERNAME)
                .orElseGet(() -> officers.saveAndFlush(Officer.invited(new OfficerDesk.Invitation(
                        USERNAME, "Quản trị hệ thống", UnitId.NATION_TODAY, Set.of(Role.ADMINISTRATOR)))));
        LOG.warn(
                "No administrator yet. This link, good once and for three days, makes {} one: {}/invitation/{}",
                USERNAME,
                address,
                invitations.issue(officer.id()));
    }
}
