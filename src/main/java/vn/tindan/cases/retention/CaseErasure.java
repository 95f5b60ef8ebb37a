package vn.tindan.cases.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Wall;
import vn.tindan.geography.UnitId;
import vn.tindan.retention.BatchErasure;
import vn.tindan.shared.CountryTime;

/**
 * Erases cleared cases whose time is over: their key goes, and with it title, summary, names, numbers of papers, what was
 * written of things and of steps. The rows stay with their days, acts and quantities, of which figures are made.
 */
@Component
public class CaseErasure extends BatchErasure<CaseErasure.Due> {

    private static final String DUE =
            "select case_id, main, handling_unit, rule from cases.retention_due(:today) where due";

    private final JdbcClient jdbc;
    private final CaseHolding holding;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseErasure(JdbcClient jdbc, Wall wall, CaseHolding holding, ApplicationEventPublisher events, Clock clock) {
        super(jdbc, wall);
        this.jdbc = jdbc;
        this.holding = holding;
        this.events = events;
        this.clock = clock;
    }

    /** The main case is that which it was merged into, or itself: who holds that holds it. */
    record Due(UUID file, UUID main, UnitId unit, UUID rule) {}

    @Override
    public String what() {
        return "cases";
    }

    @Override
    protected UUID keyOf(Due due) {
        return due.file();
    }

    @Override
    protected List<Due> due(@Nullable UUID last) {
        return jdbc.sql(DUE + " and (:last::uuid is null or case_id > :last::uuid) order by case_id limit :batch")
                .param("today", today())
                .param("last", last == null ? null : last.toString())
                .param("batch", BATCH)
                .query((row, _) -> due(row))
                .list();
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                row.getObject("case_id", UUID.class),
                row.getObject("main", UUID.class),
                UnitId.parse(row.getString("handling_unit")),
                row.getObject("rule", UUID.class));
    }

    /**
     * Those that are due still once nobody can work on them any more, and that nothing keeps. A case and what was merged
     * into it are one: what keeps one of them keeps all, and one that went over to another meanwhile waits for that one.
     */
    @Override
    protected List<Due> free(List<Due> due) {
        var whole = locked(due);
        return jdbc
                .sql(DUE + " and case_id in (:files) and not cases.is_kept(main) order by case_id")
                .param("today", today())
                .param("files", due.stream().map(Due::file).toList())
                .query((row, _) -> due(row))
                .list()
                .stream()
                .filter(one -> whole.getOrDefault(one.main(), Set.of()).contains(one.file()))
                .toList();
    }

    /**
     * The main cases with all that is of them, until the end of the transaction. It waits for nobody: what somebody has in
     * hand, if only a part of it, is left out, and is due again the next night.
     */
    private Map<UUID, Set<UUID>> locked(List<Due> due) {
        var mains = due.stream().map(Due::main).collect(Collectors.toSet());
        var locked = jdbc.sql("""
                select id from cases.case_file where id in (:mains) or merged_into in (:mains) order by id
                for update skip locked
                """)
                .param("mains", mains)
                .query((row, _) -> row.getObject("id", UUID.class))
                .set();
        var whole = new HashMap<UUID, Set<UUID>>();
        jdbc.sql("""
                select id, coalesce(merged_into, id) as main from cases.case_file
                where id in (:mains) or merged_into in (:mains)
                """).param("mains", mains).query((RowCallbackHandler)
                row -> whole.computeIfAbsent(row.getObject("main", UUID.class), _ -> new HashSet<>())
                        .add(row.getObject("id", UUID.class)));
        whole.values().removeIf(files -> !locked.containsAll(files));
        return whole;
    }

    @Override
    protected void erase(Due due) {
        run("""
                update cases.case_file set data_key = null, title = null, summary = null, version = version + 1,
                    project = case when project is not null then ''::bytea end
                where id = :file
                """, due);
        run("update cases.subject set name = null, identity_number = null where case_id = :file", due);
        run("update cases.seizure set description = null where case_id = :file", due);
        run("update cases.step set note = null where case_id = :file", due);
        unmark(due);
        holding.forget(due.file());
        events.publishEvent(new CaseRetentionEvent.Erased(due.file(), due.unit(), log(due)));
    }

    /**
     * A mark tells, to who has the key of the pepper, whose paper it was made of. It stays while another case that is kept
     * has it; then one made of nothing takes its place in all rows, so that one person in two cases is still counted once.
     */
    private void unmark(Due due) {
        run("""
                with gone as materialized (
                    select known.mark, sha256(convert_to(gen_random_uuid()::text, 'UTF8')) as instead
                    from (select distinct identity as mark from cases.subject
                          where case_id = :file and identity is not null) as known
                    where not exists (
                        select from cases.subject other join cases.case_file c on c.id = other.case_id
                        where other.identity = known.mark and c.data_key is not null))
                update cases.subject s set identity = gone.instead from gone where s.identity = gone.mark
                """, due);
        run("update cases.subject set identity = null where case_id = :file and withdrawn", due);
    }

    private String log(Due due) {
        return jdbc.sql("""
                insert into cases.erasure (case_id, at, offence_group, handled_as, months, basis)
                select :file, :at, offence_group, handled_as, months, basis from cases.retention_rule where id = :rule
                returning basis
                """)
                .param("file", due.file())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("rule", due.rule())
                .query(String.class)
                .single();
    }

    private LocalDate today() {
        return CountryTime.today(clock);
    }

    private void run(String sql, Due due) {
        jdbc.sql(sql).param("file", due.file()).update();
    }
}
