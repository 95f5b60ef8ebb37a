package vn.tindan.awards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tindan.geography.UnitId;

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

    /** One on a list as it was entered, to be looked at again; whether its name may be said. */
    record Kept(Honour honour, boolean named) {}

    List<Kept> of(UUID decision) {
        return jdbc.sql("""
                select r.*, coalesce(n.capacity = 'OFFICER', false) as by_officer
                from awards.recipient r left join awards.nomination n on n.id = r.nomination_id
                where r.decision_id = :decision order by r.id
                """)
                .param("decision", decision)
                .query((row, _) -> new Kept(honour(row), row.getObject("consent_withdrawn_on") == null))
                .list();
    }

    private static Honour honour(ResultSet row) throws SQLException {
        return new Honour(
                RecipientKind.valueOf(row.getString("kind")),
                row.getString("name"),
                UnitId.parse(row.getString("unit")),
                row.getString("reason"),
                new Honour.Particulars(
                        (Integer) row.getObject("birth_year"),
                        row.getString("detail"),
                        row.getBigDecimal("reward"),
                        row.getString("distinct_because")),
                new Honour.Ground(
                        row.getObject("nomination_id", UUID.class),
                        row.getString("achievement_key"),
                        row.getBoolean("by_officer"),
                        row.getString("consent_document"),
                        row.getObject("consent_on", LocalDate.class)));
    }

    boolean remove(UUID decision, UUID recipient) {
        return jdbc.sql("delete from awards.recipient where decision_id = :decision and id = :recipient")
                        .param("decision", decision)
                        .param("recipient", recipient)
                        .update()
                == 1;
    }
}
