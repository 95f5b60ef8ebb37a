package vn.tindan.cases;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.tindan.support.DatabaseForTests;

/** Rows of cases in a database that only Flyway has touched, written as SQL so that the database alone is tested. */
final class CaseRows {

    static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    static final String COMMUNE = "v2-31507";

    private CaseRows() {}

    static DataSource freshDatabase() {
        var server = DatabaseForTests.get();
        var database = new DriverManagerDataSource(server.url(server.newDatabase()), "postgres", server.password());
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return database;
    }

    static UUID open(JdbcClient jdbc, String group, String severity, String handledAs, boolean fromTips) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into cases.case_file (id, commune, handling_unit, register_year, opened_on, discovered_on,
                    offence_group, severity, severity_basis, handled_as, from_tips, status, steps, version, gangs)
                values (:id, :commune, :commune, 2026, :day, :day, :group, :severity, 'PROVISIONAL', :handled,
                    :from_tips, 'OPEN', 0, 0, 0)
                """)
                .param("id", id)
                .param("commune", COMMUNE)
                .param("day", DAY)
                .param("group", group)
                .param("severity", severity)
                .param("handled", handledAs)
                .param("from_tips", fromTips)
                .update();
        return id;
    }

    static void clear(JdbcClient jdbc, UUID file, LocalDate on) {
        jdbc.sql("update cases.case_file set status = 'CLEARED', cleared_on = :on where id = :file")
                .param("on", on)
                .param("file", file)
                .update();
    }

    static UUID subject(JdbcClient jdbc, UUID file, String act) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into cases.subject (id, case_id, role, withdrawn, repeated)"
                        + " values (:id, :file, 'SUSPECT', false, false)")
                .param("id", id)
                .param("file", file)
                .update();
        if (!act.equals("NONE")) {
            act(jdbc, id, act, DAY.plusDays(2));
        }
        return id;
    }

    static void act(JdbcClient jdbc, UUID subject, String act, LocalDate on) {
        jdbc.sql("""
                insert into cases.act (id, case_id, subject_id, act, acted_on, taken_back)
                select gen_random_uuid(), case_id, id, :act, :on, false from cases.subject where id = :subject
                """)
                .param("act", act)
                .param("on", on)
                .param("subject", subject)
                .update();
    }

    static void seizure(JdbcClient jdbc, UUID file, String kind, String quantity, String measure) {
        jdbc.sql("""
                insert into cases.seizure (id, case_id, commune, kind, quantity, measure, seized_on, withdrawn)
                values (gen_random_uuid(), :file, :commune, :kind, :quantity::numeric, :measure, :on, false)
                """)
                .param("file", file)
                .param("commune", COMMUNE)
                .param("kind", kind)
                .param("quantity", quantity)
                .param("measure", measure)
                .param("on", DAY)
                .update();
    }

    /** What the ledger was told, by indicator. */
    static Map<String, String> ledger(JdbcClient jdbc) {
        return figures(jdbc, "select indicator, day, amount from figures.delta");
    }

    /** What the base rows say, counted anew. */
    static Map<String, String> recount(JdbcClient jdbc) {
        return figures(jdbc, "select indicator, day, amount from cases.contributions('2000-01-01', '2100-01-01')");
    }

    private static Map<String, String> figures(JdbcClient jdbc, String source) {
        return jdbc
                .sql("select indicator, day, trim_scale(sum(amount))::text as amount from (" + source
                        + ") as f group by indicator, day having sum(amount) <> 0")
                .query((row, _) ->
                        Map.entry(row.getString("indicator") + " " + row.getString("day"), row.getString("amount")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static @Nullable String text(JdbcClient jdbc, String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(String.class).optional().orElse(null);
    }
}
