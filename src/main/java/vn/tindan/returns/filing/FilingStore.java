package vn.tindan.returns.filing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.audit.Actor;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

/** The tables of filings: one return, its cells and its steps. */
@Component
class FilingStore {

    private static final int LONGEST_WRITTEN = 100;
    private static final int LONGEST_NOTE = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    FilingStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One filing as its steps need it. */
    record Filing(UUID id, UUID form, UUID round, UnitId unit, FilingState state, int version, LocalDate from) {}

    /** One within reach; any other is not there. */
    Filing find(Jurisdiction jurisdiction, UUID id) {
        return jdbc.sql("""
                select f.id, r.form_id, f.round_id, f.unit, f.state, f.version, r.from_day
                from returns.filing f join returns.round r on r.id = f.round_id
                where f.id = :id and f.unit in (select accounts.units_within(:reach))
                """)
                .param("id", id)
                .param("reach", jurisdiction.reach())
                .query((row, _) -> new Filing(
                        row.getObject("id", UUID.class),
                        row.getObject("form_id", UUID.class),
                        row.getObject("round_id", UUID.class),
                        UnitId.parse(row.getString("unit")),
                        FilingState.valueOf(row.getString("state")),
                        row.getInt("version"),
                        row.getObject("from_day", LocalDate.class)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Whether a unit writes in the return of a unit: in its own, and in what a unit that ceased left to it. */
    boolean isOwed(UnitId unit, UnitId by) {
        return unit.equals(by)
                || jdbc.sql("select exists (select from geography.taken_over where former = :unit and heir = :by)")
                        .param("unit", unit.toString())
                        .param("by", by.toString())
                        .query(Boolean.class)
                        .single();
    }

    Map<String, Typed> cells(UUID filing) {
        var cells = new HashMap<String, Typed>();
        jdbc.sql("select indicator, written, note from returns.cell where filing_id = :filing")
                .param("filing", filing)
                .query(row -> {
                    cells.put(row.getString("indicator"), new Typed(row.getString("written"), row.getString("note")));
                });
        return cells;
    }

    void write(UUID filing, String code, Typed cell) {
        if (cell.written().length() > LONGEST_WRITTEN || cell.note().length() > LONGEST_NOTE) {
            throw new RuleViolation("returns.rule.long", LONGEST_WRITTEN, LONGEST_NOTE);
        }
        jdbc.sql("""
                insert into returns.cell (filing_id, indicator, written, note) values (:filing, :code, :written, :note)
                on conflict (filing_id, indicator) do update set written = excluded.written, note = excluded.note
                """)
                .param("filing", filing)
                .param("code", code)
                .param("written", cell.written())
                .param("note", cell.note())
                .update();
    }

    /** Moves it on from the version that was seen, and keeps who did it. */
    void step(Filing filing, int version, FilingStep step, String remark, String who) {
        if (remark.length() > LONGEST_NOTE) {
            throw new RuleViolation("returns.rule.long", LONGEST_WRITTEN, LONGEST_NOTE);
        }
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        int changed = jdbc.sql("""
                update returns.filing
                set state = :state, version = version + 1,
                    submitted_at = case when :step = 'SUBMIT' then coalesce(submitted_at, :now) else submitted_at end
                where id = :id and version = :version
                """)
                .param("state", step.after(filing.state(), remark).name())
                .param("step", step.name())
                .param("now", now)
                .param("id", filing.id())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("the return was changed meanwhile");
        }
        jdbc.sql("""
                insert into returns.step (filing_id, at, who, who_unit, step, remark)
                values (:filing, :now, :who, :unit, :step, :remark)
                """)
                .param("filing", filing.id())
                .param("now", now)
                .param("who", who)
                .param("unit", Actor.current().actorUnit())
                .param("step", step.name())
                .param("remark", remark)
                .update();
    }
}
