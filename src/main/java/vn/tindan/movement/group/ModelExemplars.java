package vn.tindan.movement.group;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.movement.ModelOutcomes;

/** The exemplars that belong to a model, also those that are none any more. */
@Component
class ModelExemplars implements ModelOutcomes {

    private final JdbcClient jdbc;

    ModelExemplars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Outcome> of(Account reader, UUID model) {
        if (reader.is(Role.MINISTRY)) {
            return List.of();
        }
        return jdbc.sql("""
                select id, name, from_day from movement.exemplar
                where model_id = :model and unit in (select accounts.units_within(:reach))
                order by from_day desc, name collate "vi-VN-x-icu", id limit 50
                """)
                .param("model", model)
                .param("reach", reader.jurisdiction().reach())
                .query((row, _) -> new Outcome(
                        "EXEMPLAR",
                        row.getString("name"),
                        row.getObject("from_day", LocalDate.class),
                        "/office/groups/" + row.getString("id")))
                .list();
    }
}
