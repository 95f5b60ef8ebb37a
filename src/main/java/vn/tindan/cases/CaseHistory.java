package vn.tindan.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.audit.Actor;

/** The story of a case in the order of what happened, with who wrote it down when. Nothing is taken back. */
@Component
class CaseHistory {

    private final JdbcClient jdbc;
    private final CaseSeals seals;
    private final Clock clock;

    CaseHistory(JdbcClient jdbc, CaseSeals seals, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.clock = clock;
    }

    void append(CaseFile file, String step, LocalDate happenedOn, @Nullable String note) {
        Actor actor = Actor.current();
        int number = file.nextStep();
        jdbc.sql("""
                insert into cases.step (case_id, number, happened_on, at, actor, actor_unit, step, note)
                values (:file, :number, :happenedOn, :at, :actor, :actorUnit, :step, :note)
                """)
                .param("file", file.id())
                .param("number", number)
                .param("happenedOn", happenedOn)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", actor.actorName())
                .param("actorUnit", actor.actorUnit())
                .param("step", step)
                .param("note", seals.sealOptional(file.dataKey(), CaseSeals.note(file.id(), number), note))
                .update();
    }

    List<CaseReading.Step> of(UUID file, byte @Nullable [] key) {
        return jdbc.sql("""
                select number, happened_on, at, actor, step, note from cases.step
                where case_id = :file order by happened_on, number
                """)
                .param("file", file)
                .query((row, _) -> new CaseReading.Step(
                        row.getObject("happened_on", LocalDate.class),
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("step"),
                        seals.open(key, CaseSeals.note(file, row.getInt("number")), row.getBytes("note"))))
                .list();
    }
}
