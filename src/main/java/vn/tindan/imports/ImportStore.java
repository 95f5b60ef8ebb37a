package vn.tindan.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.audit.Who;
import vn.tindan.figures.Convention;
import vn.tindan.figures.EnteredFigures.Status;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

/** The table of files: where each stands, seen by the unit that brought it. */
@Component
@Transactional
class ImportStore {

    private static final String FILES = """
            select f.*, s.name as who_name, e.name as entered_by_name, t.name as taken_back_by_name
            from imports.file f left join accounts.named s on s.username = f.who
            left join accounts.named e on e.username = f.entered_by
            left join accounts.named t on t.username = f.taken_back_by""";

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(Account officer, UUID id, ImportDesk.Upload upload, String sha256, ImportState state) {
        jdbc.sql("""
                insert into imports.file (id, unit, file_name, sha256, content, convention, status, state, heard_at, at, who)
                values (:id, :unit, :name, :sha, :content, :convention, :status, :state, :now, :now, :who)
                """)
                .param("id", id)
                .param("unit", officer.unit().toString())
                .param("name", upload.name())
                .param("sha", sha256)
                .param("content", upload.content())
                .param("convention", upload.year().name())
                .param("status", upload.status().name())
                .param("state", state.name())
                .param("now", now())
                .param("who", officer.username())
                .update();
    }

    /** Takes a step from one state to another; refused where it stands elsewhere. */
    void step(Account officer, UUID id, ImportState to, ImportState... from) {
        find(officer, id);
        int changed = jdbc.sql(
                        "update imports.file set state = :to, content = null where id = :id and state = any (:from)")
                .param("to", to.name())
                .param("id", id)
                .param("from", RowStore.texts((Object[]) from))
                .update();
        if (changed == 0) {
            throw new RuleViolation("imports.rule.state");
        }
    }

    void entered(Account officer, UUID id) {
        jdbc.sql("update imports.file set entered_at = :now, entered_by = :who where id = :id")
                .param("now", now())
                .param("who", officer.username())
                .param("id", id)
                .update();
    }

    void takenBack(Account officer, UUID id, String why) {
        jdbc.sql("""
                update imports.file set taken_back_at = :now, taken_back_by = :who, taken_back_why = :why where id = :id
                """)
                .param("now", now())
                .param("who", officer.username())
                .param("why", why)
                .param("id", id)
                .update();
    }

    @Transactional(readOnly = true)
    ImportFile find(Account officer, UUID id) {
        return jdbc.sql(FILES + " where f.id = :id and f.unit = :unit")
                .param("id", id)
                .param("unit", officer.unit().toString())
                .query((row, _) -> file(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The latest first; pages begin at 0. */
    @Transactional(readOnly = true)
    List<ImportFile> list(Account officer, int page, int size) {
        return jdbc.sql(FILES + " where f.unit = :unit order by f.at desc, f.id limit :size offset :skipped")
                .param("unit", officer.unit().toString())
                .param("size", size)
                .param("skipped", page * size)
                .query((row, _) -> file(row))
                .list();
    }

    private ImportFile file(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var refusal = row.getString("refusal");
        return new ImportFile(
                id,
                row.getString("file_name"),
                row.getString("sha256"),
                Convention.valueOf(row.getString("convention")),
                Status.valueOf(row.getString("status")),
                ImportState.valueOf(row.getString("state")),
                row.getInt("done"),
                refusal == null
                        ? null
                        : new RuleViolation(refusal, RowStore.arguments(row.getArray("refusal_arguments"))),
                Objects.requireNonNull(step(row, "at", "who", "")),
                step(row, "entered_at", "entered_by", ""),
                step(row, "taken_back_at", "taken_back_by", row.getString("taken_back_why")),
                counts(id));
    }

    private static ImportFile.@Nullable Step step(ResultSet row, String at, String who, @Nullable String why)
            throws SQLException {
        var instant = row.getObject(at, OffsetDateTime.class);
        return instant == null
                ? null
                : new ImportFile.Step(instant.toInstant(), Who.of(row, who, who + "_name"), why == null ? "" : why);
    }

    private Map<Verdict, Integer> counts(UUID id) {
        var counts = new EnumMap<Verdict, Integer>(Verdict.class);
        jdbc.sql("select verdict, count(*) as rows from imports.row where file_id = :id group by verdict")
                .param("id", id)
                .query(row -> {
                    counts.put(Verdict.valueOf(row.getString("verdict")), row.getInt("rows"));
                });
        return counts;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
