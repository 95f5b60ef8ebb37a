package vn.tindan.identity;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Role;
import vn.tindan.accounts.work.OpenWork;
import vn.tindan.geography.UnitId;

/** Requests of a province that wait: a custodian has to be there to decide them. */
@Component
class RequestsToDecide implements OpenWork.OfUnit {

    private final JdbcClient jdbc;

    RequestsToDecide(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "identity-decisions";
    }

    @Override
    public Set<Role> hands() {
        return Set.of(Role.CUSTODIAN);
    }

    @Override
    public long countIn(UnitId unit) {
        return jdbc.sql("""
                select count(*) from identity.request
                where decided_at is null and unit in (select accounts.units_within(:unit))
                """).param("unit", unit.toString()).query(Long.class).single();
    }
}
