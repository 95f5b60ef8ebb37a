package vn.tindan.tips;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.geography.UnitId;
import vn.tindan.sealing.IdentityVault;
import vn.tindan.sealing.SealedField;

/** Who told a tip, for the identity module alone: it asks only after a custodian agreed. */
@Service
@Transactional(readOnly = true)
public class TipInformants {

    private final JdbcClient jdbc;
    private final IdentityVault vault;

    TipInformants(JdbcClient jdbc, IdentityVault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** The unit that handles a tip within reach whose informant left a contact. */
    public Optional<UnitId> handlerOfTold(Jurisdiction jurisdiction, UUID tip) {
        return jdbc.sql("""
                select t.handling_unit from tips.tip t join tips.informant i on i.tip_id = t.id
                where t.id = :tip and t.handling_unit in (select accounts.units_within(:reach))
                """)
                .param("tip", tip)
                .param("reach", jurisdiction.reach())
                .query((row, _) -> UnitId.parse(row.getString("handling_unit")))
                .optional();
    }

    /** Opens the contact of a tip that the reach handles; only instances that serve officers can. */
    public Optional<String> open(Jurisdiction jurisdiction, UUID tip) {
        return jdbc.sql("""
                select i.contact from tips.informant i join tips.tip t on t.id = i.tip_id
                where t.id = :tip and t.handling_unit = :unit
                """)
                .param("tip", tip)
                .param("unit", jurisdiction.reach())
                .query((row, _) -> vault.open(
                        new SealedField("tips.informant", tip.toString(), "contact"), row.getBytes("contact")))
                .optional();
    }
}
