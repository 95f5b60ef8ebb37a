package vn.tindan.tips.enclosures;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.accounts.Wall;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.tips.TipTracking;
import vn.tindan.tips.terms.Side;

/** Gives those who keep something sealed to a tip the tip's own key, wrapped, within the reach of who asks. */
@Service
@Transactional(readOnly = true)
public class TipTargets {

    private final JdbcClient jdbc;
    private final Wall wall;

    TipTargets(JdbcClient jdbc, Wall wall) {
        this.jdbc = jdbc;
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

    /** For whoever opened it by its receipt, until they close it. */
    public Enclosures.Target of(TipTracking.Opened opened) {
        return find(opened).orElseThrow(() -> new RuleViolation("tips.rule.erased"));
    }

    /** The same; empty where the tip is erased, not found where it is not theirs or closed. */
    public Optional<Enclosures.Target> find(TipTracking.Opened opened) {
        wall.show(opened.digest());
        var target = jdbc.sql("""
                select t.handling_unit, t.data_key from tips.tip t
                where t.id = :tip and not exists (
                    select from tips.opening o where o.tip_id = t.id and o.closed_through >= :times)
                """)
                .param("tip", opened.tip())
                .param("times", opened.times())
                .query((row, _) -> {
                    var unit = UnitId.parse(row.getString("handling_unit"));
                    return Optional.ofNullable(row.getBytes("data_key"))
                            .map(key -> new Enclosures.Target(opened.tip(), unit, key, Side.CITIZEN));
                })
                .optional();
        return target.orElseThrow(NotFound::new);
    }
}
