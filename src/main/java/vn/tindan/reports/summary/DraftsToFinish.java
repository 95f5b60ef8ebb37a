package vn.tindan.reports.summary;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Role;
import vn.tindan.accounts.work.OpenWork;
import vn.tindan.geography.UnitId;

/** Reports that were begun: a secretary of the unit has to be there to finish them. */
@Component
class DraftsToFinish implements OpenWork.OfUnit {

    private final JdbcClient jdbc;

    DraftsToFinish(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "report-drafts";
    }

    @Override
    public Set<Role> hands() {
        return Set.of(Role.SECRETARY);
    }

    @Override
    public long countIn(UnitId unit) {
        return jdbc.sql("""
                select count(*) from reports.report where unit = :unit and status = 'DRAFT'
                """).param("unit", unit.toString()).query(Long.class).single();
    }
}
