package vn.tindan.cases.holding;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.tips.retention.TipHolds;

/** A tip of a case that is not cleared, or that is held by hand, stays, whatever part it played. */
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
                        where link.tip_id in (:tips)
                          and (file.status = 'OPEN' or exists (
                              select from cases.hold h where h.case_id = file.id and h.ended_at is null))
                        """)
                        .param("tips", tips)
                        .query((row, _) -> row.getObject("tip_id", UUID.class))
                        .set();
    }
}
