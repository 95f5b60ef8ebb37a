package vn.tindan.demo;

import java.time.Clock;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the demonstration, once, and only to a database that holds nothing else. */
@Component
@Profile("demo")
class DemoLoader implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);

    private final JdbcClient jdbc;
    private final DemoAccounts accounts;
    private final DemoImports imports;
    private final DemoReports reports;
    private final DemoReturns returns;
    private final DemoStream stream;
    private final Clock clock;

    DemoLoader(
            JdbcClient jdbc,
            DemoAccounts accounts,
            DemoImports imports,
            DemoReports reports,
            DemoReturns returns,
            DemoStream stream,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.imports = imports;
        this.reports = reports;
        this.returns = returns;
        this.stream = stream;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (begin()) {
            accounts.open();
            imports.enter();
            reports.issue();
            returns.tell();
            stream.tell(clock.instant());
            jdbc.sql("update demo.telling set finished_at = :now")
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
        LOG.info("Demonstration accounts, all with the password {}: {}", DemoAccounts.PASSWORD, accounts.usernames());
    }

    /** Whether it is to be told now; one that was begun and not finished needs an empty database. */
    private boolean begin() {
        var finished = jdbc.sql("select finished_at is not null from demo.telling")
                .query(Boolean.class)
                .optional();
        if (finished.isPresent()) {
            if (!finished.get()) {
                LOG.warn("The demonstration was interrupted at its first start: remove TINDAN_HOME and start again.");
            }
            return false;
        }
        boolean empty = jdbc.sql("select not exists (select from accounts.officer)")
                .query(Boolean.class)
                .single();
        if (!empty) {
            LOG.warn("The database holds accounts already: the demonstration is not told.");
            return false;
        }
        jdbc.sql("insert into demo.telling (begun_at) values (:now)")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return true;
    }
}
