package vn.tindan.awards;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the rows of an award list. What a row carries of its decision is copied here and kept equal by the database. */
@Repository
class Recipients {

    private final JdbcClient jdbc;

    Recipients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID decision, List<Awards.Honour> honours) {
        honours.forEach(honour -> jdbc.sql("""
                insert into awards.recipient
                    (id, decision_id, decided_on, level, form, type, in_force, kind, name, unit, reason)
                select :id, d.id, d.decided_on, d.level, d.form, d.type, d.in_force, :kind, :name, :unit, :reason
                from awards.decision d where d.id = :decision
                """)
                .param("id", UUID.randomUUID())
                .param("decision", decision)
                .param("kind", honour.kind().name())
                .param("name", honour.name())
                .param("unit", honour.unit().toString())
                .param("reason", honour.reason())
                .update());
    }

    boolean remove(UUID decision, UUID recipient) {
        return jdbc.sql("delete from awards.recipient where decision_id = :decision and id = :recipient")
                        .param("decision", decision)
                        .param("recipient", recipient)
                        .update()
                == 1;
    }
}
