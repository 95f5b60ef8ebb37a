package vn.tindan.cases.retention;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.tips.retention.HandHolds;

/** Keeps a case beyond its time because an officer says so, and lets it go again. */
@Service
@Transactional
public class CaseHolding {

    private final JdbcClient jdbc;
    private final HandHolds holds;

    CaseHolding(JdbcClient jdbc, HandHolds holds) {
        this.jdbc = jdbc;
        this.holds = holds;
    }

    /** The newest first; none of what others handle and only told of. */
    public List<HandHolds.Hold> of(Jurisdiction jurisdiction, UUID file) {
        return within(jurisdiction, file)
                .map(one -> holds.of(one.kind(), one.id()))
                .orElse(List.of());
    }

    public void place(Jurisdiction jurisdiction, UUID file, @Nullable String reason) {
        holds.place(get(jurisdiction, file), reason);
        requireWords(file);
    }

    /** Asked once nobody can erase it any more: whoever holds what is gone would believe that it is kept. */
    private void requireWords(UUID file) {
        boolean gone = jdbc.sql("select data_key is null from cases.case_file where id = :file")
                .param("file", file)
                .query(Boolean.class)
                .single();
        if (gone) {
            throw new RuleViolation("tips.hold.erased");
        }
    }

    public void end(Jurisdiction jurisdiction, UUID file, UUID hold, @Nullable String reason) {
        holds.end(get(jurisdiction, file), hold, reason);
    }

    void forget(UUID file) {
        holds.forget(HandHolds.Kind.CASE, file);
    }

    private HandHolds.Held get(Jurisdiction jurisdiction, UUID file) {
        return within(jurisdiction, file).orElseThrow(NotFound::new);
    }

    private Optional<HandHolds.Held> within(Jurisdiction jurisdiction, UUID file) {
        return jdbc.sql("""
                select handling_unit from cases.case_file
                where id = :file and handling_unit in (select accounts.units_within(:reach))
                """)
                .param("file", file)
                .param("reach", jurisdiction.reach())
                .query((row, _) ->
                        new HandHolds.Held(HandHolds.Kind.CASE, file, UnitId.parse(row.getString("handling_unit"))))
                .optional();
    }
}
