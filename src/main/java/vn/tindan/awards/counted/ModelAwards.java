package vn.tindan.awards.counted;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Account;
import vn.tindan.movement.ModelOutcomes;
import vn.tindan.movement.OutcomeRows;

/** The awards that came of a model, by their decision and without a name. */
@Component
class ModelAwards implements ModelOutcomes {

    private final OutcomeRows rows;

    ModelAwards(OutcomeRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Outcome> of(Account reader, UUID model) {
        return rows.read("""
                select distinct d.id, d.number as label, d.decided_on as day
                from awards.nomination n
                join awards.recipient r on r.nomination_id = n.id
                join awards.decision d on d.id = r.decision_id
                where n.model_id = :model and d.in_force and d.unit in (select accounts.units_within(:reach))
                order by d.decided_on desc limit :most
                """, reader, model, "AWARD", "/office/awards/");
    }
}
