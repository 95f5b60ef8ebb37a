package vn.tindan.tips;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.accounts.Wall;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.NotFound;
import vn.tindan.tips.terms.Side;

/** Gives those who keep something sealed to a tip the tip's own key, wrapped, within the reach of who asks. */
@Service
@Transactional(readOnly = true)
public class TipTargets {

    private final JdbcClient jdbc;
    private final Tips tips;
    private final Wall wall;

    TipTargets(JdbcClient jdbc, Tips tips, Wall wall) {
        this.jdbc = jdbc;
        this.tips = tips;
        this.wall = wall;
    }

    /** For reading. */
    public Enclosures.Target within(Jurisdiction jurisdiction, UUID tip) {
        return findWithin(jurisdiction, tip).orElseThrow(NotFound::new);
    }

    /** Empty also where the tip is erased. */
    public Optional<Enclosures.Target> findWithin(Jurisdiction jurisdiction, UUID tip) {
        return jdbc.sql("""
                select handling_unit, data_key from tips.tip
                where id = :tip and data_key is not null
                  and (handling_unit in (select accounts.units_within(:reach)) or id in (select tips.known_to(:reach)))
                """)
                .param("tip", tip)
                .param("reach", jurisdiction.reach())
                .query((row, _) -> new Enclosures.Target(
                        tip, UnitId.parse(row.getString("handling_unit")), row.getBytes("data_key"), Side.POLICE))
                .optional();
    }

    /** For adding: only the unit that handles the tip does. */
    public Enclosures.Target handledBy(Jurisdiction jurisdiction, UUID tip) {
        var target = within(jurisdiction, tip);
        if (!target.unit().toString().equals(jurisdiction.reach())) {
            throw new NotFound();
        }
        return target;
    }

    public Enclosures.Target of(TipTracking.Opened opened) {
        wall.show(opened.digest());
        var tip = tips.findById(opened.tip()).orElseThrow(NotFound::new);
        return new Enclosures.Target(tip.id(), tip.handlingUnit(), tip.dataKey(), Side.CITIZEN);
    }
}
