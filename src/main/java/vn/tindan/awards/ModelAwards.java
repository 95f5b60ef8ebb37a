package vn.tindan.awards;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.movement.ModelOutcomes;

/** The awards that came of a model, by their decision and without a name. */
@Component
class ModelAwards implements ModelOutcomes {

    private final JdbcClient jdbc;

    ModelAwards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Outcome> of(Account reader, UUID model) {
        if (reader.is(Role.MINISTRY)) {
            return List.of();
        }
        return jdbc.sql("""
                select distinct d.id, d.number, d.decided_on
                from awards.nomination n
                join awards.recipient r on r.nomination_id = n.id
                join awards.decision d on d.id = r.decision_id
                where n.model_id = :model and d.in_force and d.unit in (select accounts.units_within(:reach))
                order by d.decided_on desc limit 50
                """)
                .param("model", model)
                .param("reach", reader.jurisdiction().reach())
                .query((row, _) -> new Outcome(
                        "AWARD",
                        row.getString("number"),
                        row.getObject("decided_on", LocalDate.class),
                        "/office/awards/" + row.getString("id")))
                .list();
    }
}
