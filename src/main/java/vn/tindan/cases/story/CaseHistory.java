package vn.tindan.cases.story;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.audit.Actor;
import vn.tindan.audit.Who;
import vn.tindan.cases.sealed.CaseSeals;

/** The story of a case in the order of what happened, with who wrote it down when. Nothing is taken back. */
@Component
public class CaseHistory {

    private final JdbcClient jdbc;
    private final CaseSeals seals;
    private final Clock clock;

    CaseHistory(JdbcClient jdbc, CaseSeals seals, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.clock = clock;
    }

    /** The case whose story goes on, with the key its words are sealed under and the number of the step. */
    public record Page(UUID file, byte[] dataKey, int number) {}

    public void append(Page page, String step, LocalDate happenedOn, @Nullable String note) {
        Actor actor = Actor.current();
        jdbc.sql("""
                insert into cases.step (case_id, number, happened_on, at, actor, actor_unit, step, note)
                values (:file, :number, :happenedOn, :at, :actor, :actorUnit, :step, :note)
                """)
                .param("file", page.file())
                .param("number", page.number())
                .param("happenedOn", happenedOn)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", actor.actorName())
                .param("actorUnit", actor.actorUnit())
                .param("step", step)
                .param("note", seals.sealOptional(page.dataKey(), CaseSeals.note(page.file(), page.number()), note))
                .update();
    }

    public List<Told> of(UUID file, byte @Nullable [] key) {
        return jdbc.sql("""
                select s.number, s.happened_on, s.at, s.actor, n.name as actor_name, s.step, s.note
                from cases.step s left join accounts.named n on n.username = s.actor
                where s.case_id = :file order by s.happened_on, s.number
                """)
                .param("file", file)
                .query((row, _) -> new Told(
                        row.getObject("happened_on", LocalDate.class),
                        row.getTimestamp("at").toInstant(),
                        Who.of(row, "actor", "actor_name"),
                        row.getString("step"),
                        seals.open(key, CaseSeals.note(file, row.getInt("number")), row.getBytes("note"))))
                .list();
    }
}
