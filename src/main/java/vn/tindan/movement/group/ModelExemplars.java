package vn.tindan.movement.group;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Account;
import vn.tindan.movement.ModelOutcomes;
import vn.tindan.movement.OutcomeRows;

/** The exemplars that belong to a model, also those that are none any more. */
@Component
class ModelExemplars implements ModelOutcomes {

    private final OutcomeRows rows;

    ModelExemplars(OutcomeRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Outcome> of(Account reader, UUID model) {
        return rows.read("""
                select id, name as label, from_day as day from movement.exemplar
                where model_id = :model and unit in (select accounts.units_within(:reach))
                order by from_day desc, name collate "vi-VN-x-icu", id limit :most
                """, reader, model, "EXEMPLAR", "/office/groups/");
    }
}
