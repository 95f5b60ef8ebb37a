package vn.tindan.cases.holding;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.tips.retention.TipHolds;

/**
 * A tip of a case that is not cleared, or that is held by hand, stays, whatever part it played. A case and what was merged
 * into it are one: it is open while the main case is, and held while any of them is.
 */
@Component
class OpenCases implements TipHolds {

    private final JdbcClient jdbc;

    OpenCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<UUID> held(Collection<UUID> tips) {
        return tips.isEmpty()
                ? Set.of()
                : jdbc.sql("""
                        select distinct link.tip_id from cases.case_tip link
                        join cases.case_file file on file.id = link.case_id
                        join cases.case_file main on main.id = coalesce(file.merged_into, file.id)
                        where link.tip_id in (:tips)
                          and (main.status = 'OPEN' or exists (
                              select from cases.case_file c join cases.hold h on h.case_id = c.id
                              where (c.id = main.id or c.merged_into = main.id) and h.ended_at is null))
                        """)
                        .param("tips", tips)
                        .query((row, _) -> row.getObject("tip_id", UUID.class))
                        .set();
    }
}
