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

    UUID add(UUID decision, Honour honour) {
        var id = UUID.randomUUID();
        var particulars = honour.particulars();
        var ground = honour.ground();
        jdbc.sql("""
                insert into awards.recipient
                    (id, decision_id, decided_on, level, form, type, in_force, kind, name, unit, reason, birth_year, detail,
                     reward, distinct_because, achievement_key, nomination_id, consent_document, consent_on)
                select :id, d.id, d.decided_on, d.level, d.form, d.type, d.in_force, :kind, :name, :unit, :reason,
                       cast(:born as integer), :detail, cast(:reward as numeric), :distinct, :achievement,
                       cast(:nomination as uuid), :consent, cast(:consent_on as date)
                from awards.decision d where d.id = :decision
                """)
                .param("id", id)
                .param("decision", decision)
                .param("kind", honour.kind().name())
                .param("name", honour.name())
                .param("unit", honour.unit().toString())
                .param("reason", honour.reason())
                .param("born", particulars.birthYear())
                .param("detail", particulars.detail())
                .param("reward", particulars.reward())
                .param("distinct", particulars.distinctBecause())
                .param("achievement", ground.achievement())
                .param("nomination", ground.nomination())
                .param("consent", ground.consent())
                .param("consent_on", ground.consentOn())
                .update();
        return id;
    }

    List<RecipientKind> kindsOf(UUID decision) {
        return jdbc.sql("select distinct kind from awards.recipient where decision_id = :decision")
                .param("decision", decision)
                .query((row, _) -> RecipientKind.valueOf(row.getString("kind")))
                .list();
    }

    boolean remove(UUID decision, UUID recipient) {
        return jdbc.sql("delete from awards.recipient where decision_id = :decision and id = :recipient")
                        .param("decision", decision)
                        .param("recipient", recipient)
                        .update()
                == 1;
    }
}
