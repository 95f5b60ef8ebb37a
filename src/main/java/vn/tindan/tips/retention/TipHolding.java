package vn.tindan.tips.retention;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

/** Keeps a tip beyond its time because an officer says so, and lets it go again. */
@Service
@Transactional
public class TipHolding implements TipHolds {

    private final JdbcClient jdbc;
    private final HandHolds holds;

    TipHolding(JdbcClient jdbc, HandHolds holds) {
        this.jdbc = jdbc;
        this.holds = holds;
    }

    /** The newest first; none of what others handle and only told of. */
    public List<HandHolds.Hold> of(Jurisdiction jurisdiction, UUID tip) {
        return within(jurisdiction, tip)
                .map(one -> holds.of(one.kind(), one.id()))
                .orElse(List.of());
    }

    public void place(Jurisdiction jurisdiction, UUID tip, @Nullable String reason) {
        holds.place(get(jurisdiction, tip), reason);
        requireWords(tip);
    }

    /** Asked once nobody can erase it any more: whoever holds what is gone would believe that it is kept. */
    private void requireWords(UUID tip) {
        boolean gone = jdbc.sql("select data_key is null from tips.tip where id = :tip")
                .param("tip", tip)
                .query(Boolean.class)
                .single();
        if (gone) {
            throw new RuleViolation("tips.hold.erased");
        }
    }

    public void end(Jurisdiction jurisdiction, UUID tip, UUID hold, @Nullable String reason) {
        holds.end(get(jurisdiction, tip), hold, reason);
    }

    @Override
    public Set<UUID> held(Collection<UUID> tips) {
        return holds.held(HandHolds.Kind.TIP, tips);
    }

    private HandHolds.Held get(Jurisdiction jurisdiction, UUID tip) {
        return within(jurisdiction, tip).orElseThrow(NotFound::new);
    }

    private Optional<HandHolds.Held> within(Jurisdiction jurisdiction, UUID tip) {
        return jdbc.sql("""
                select handling_unit from tips.tip
                where id = :tip and handling_unit in (select accounts.units_within(:reach))
                """)
                .param("tip", tip)
                .param("reach", jurisdiction.reach())
                .query((row, _) ->
                        new HandHolds.Held(HandHolds.Kind.TIP, tip, UnitId.parse(row.getString("handling_unit"))))
                .optional();
    }
}
