package vn.tindan.reports.summary;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Role;
import vn.tindan.accounts.work.OpenWork;
import vn.tindan.geography.UnitId;

/** Reports that were approved: a signer of the unit has to be there to issue them. */
@Component
class ReportsToIssue implements OpenWork.OfUnit {

    private final JdbcClient jdbc;

    ReportsToIssue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "reports-to-issue";
    }

    @Override
    public Set<Role> hands() {
        return Set.of(Role.SIGNER);
    }

    @Override
    public long countIn(UnitId unit) {
        return jdbc.sql("""
                select count(*) from reports.report where unit = :unit and status = 'APPROVED'
                """).param("unit", unit.toString()).query(Long.class).single();
    }
}
