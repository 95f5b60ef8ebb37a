package vn.tindan.tips.inbox;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Role;
import vn.tindan.accounts.work.OpenWork;
import vn.tindan.geography.UnitId;

/** Tips on which work is owed: somebody of the unit that handles them has to be there. */
@Component
class TipsInHand implements OpenWork.OfUnit {

    private final JdbcClient jdbc;

    TipsInHand(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "tips";
    }

    @Override
    public Set<Role> hands() {
        return Set.of(Role.DUTY_OFFICER, Role.CHIEF, Role.PROVINCIAL_HANDLER);
    }

    @Override
    public long countIn(UnitId unit) {
        return jdbc.sql("""
                select count(*) from tips.tip
                where handling_unit = :unit and status not in ('RESOLVED', 'NOTIFIED', 'MERGED', 'CLOSED')
                """).param("unit", unit.toString()).query(Long.class).single();
    }
}
