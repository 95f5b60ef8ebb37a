package vn.tindan.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.tindan.support.DatabaseForTests;

/** A database that an earlier application wrote into becomes one of today, and nothing in it is lost or counted anew. */
class UpgradeTests {

    private static final String EARLIER = "20261122.1300";
    private static final String KEPT = """
            select 'tips' as what, count(*)::text as said from tips.tip where register_number is not null and data_key is not null
            union all select 'digests', md5(string_agg(encode(receipt_digest, 'hex'), ',' order by receipt_digest)) from tips.tip
            union all select 'words', count(*)::text from tips.message where text = '\\x04'
            union all select 'contacts', count(*)::text from tips.informant where contact = '\\x03'
            union all select 'steps', count(*)::text from tips.step
            union all select 'openings', sum(times)::text from tips.opening
            union all select 'registers', string_agg(unit || last_number, ',') from tips.register
            union all select 'cases', string_agg(status || cleared_on || gang_dismantled_on, ',') from cases.case_file
            union all select 'case steps', count(*)::text from cases.step
            union all select 'led by tips', count(*)::text from cases.case_tip where part = 'LED'
            union all select 'persons', count(*)::text from cases.subject where name = '\\x05'
            union all select 'seized', string_agg(quantity || measure, ',') from cases.seizure
            union all select 'models', string_agg(name || founded_on, ',') from movement.model
            union all select 'sites', string_agg(place || teams, ',') from movement.model_site
            union all select 'recognised', string_agg(decision, ',') from movement.recognition
            union all select 'awarded', string_agg(name || level || form, ',') from awards.recipient where in_force
            union all select 'reports', string_agg(unit || from_day || status, ',') from reports.report
            union all select 'entered', string_agg(unit || indicator || value || qualifier || source, ',') from figures.entered_figure
            union all select 'officers', string_agg(username || name || unit, ',' order by username) from accounts.officer
            union all select 'roles', count(*)::text from accounts.officer_role
            union all select 'trail', string_agg(number || actor || encode(hash, 'hex'), ',') from audit.entry
            """;

    private final DriverManagerDataSource database = new DriverManagerDataSource(
            DatabaseForTests.get().url(DatabaseForTests.get().newDatabase()),
            "postgres",
            DatabaseForTests.get().password());
    private final JdbcClient jdbc = JdbcClient.create(database);

    private FluentConfiguration flyway() {
        return Flyway.configure().dataSource(database).locations("classpath:db/migration");
    }

    private Map<String, String> kept() {
        var kept = new LinkedHashMap<String, String>();
        jdbc.sql(KEPT).query(row -> {
            kept.put(row.getString("what"), String.valueOf(row.getString("said")));
        });
        return kept;
    }

    /** What is counted of the rows, by indicator: of all that both days know. */
    private Map<String, String> counted() {
        var counted = new LinkedHashMap<String, String>();
        jdbc.sql("""
                select indicator, sum(amount)::text as amount from figures.recount('-infinity', 'infinity')
                group by 1 order by 1
                """).query(row -> {
            counted.put(row.getString("indicator"), row.getString("amount"));
        });
        return counted;
    }

    private void writeAsBefore() throws IOException, SQLException {
        // what the application's role may do is said of tables that an earlier state does not have
        flyway().target(EARLIER).skipDefaultCallbacks(true).load().migrate();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    new ClassPathResource("upgrades/" + EARLIER + ".sql").getContentAsString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void keepsWhatAnEarlierApplicationWrote() throws IOException, SQLException {
        writeAsBefore();
        var before = kept();
        var countedBefore = counted();
        assertThat(before.values()).doesNotContain("null", "0");
        assertThat(countedBefore).containsEntry("tips_received", "3").hasSizeGreaterThan(8);

        flyway().load().migrate();

        assertThat(kept()).isEqualTo(before);
        assertThat(counted()).containsAllEntriesOf(countedBefore);
        assertThat(jdbc.sql("select count(*) from figures.differences()")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void givesTheRowsOfAnEarlierApplicationTheStatesOfToday() throws IOException, SQLException {
        writeAsBefore();
        flyway().load().migrate();
        assertThat(jdbc.sql("select state from accounts.officer order by username")
                        .query(String.class)
                        .list())
                .containsExactly("ACTIVE", "SUSPENDED");
        assertThat(jdbc.sql("select act || acted_on from cases.act")
                        .query(String.class)
                        .list())
                .containsExactly("ARRESTED2026-11-20");
        assertThat(jdbc.sql("select gangs from cases.case_file")
                        .query(Integer.class)
                        .single())
                .isOne();
    }
}
