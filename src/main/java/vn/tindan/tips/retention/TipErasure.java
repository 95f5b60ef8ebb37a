package vn.tindan.tips.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
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
 * Erases what is due. The key of the words goes, and the words, the numbers they were found by and the contact with it;
 * the row stays, with all that figures are made of. Files go with the key: the sweep takes them.
 */
@Component
public class TipErasure extends BatchErasure<TipErasure.Due> {

    private static final String DUE = """
            select d.*, coalesce(t.merged_into, t.id) as main
            from tips.retention_due(:today) d join tips.tip t on t.id = d.tip_id
            where (d.content or d.identity)
            """;

    private final JdbcClient jdbc;
    private final List<TipHolds> holds;
    private final TipHolding byHand;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TipErasure(
            JdbcClient jdbc,
            Wall wall,
            List<TipHolds> holds,
            TipHolding byHand,
            ApplicationEventPublisher events,
            Clock clock) {
        super(jdbc, wall);
        this.jdbc = jdbc;
        this.holds = holds;
        this.byHand = byHand;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String what() {
        return "tips";
    }

    /** The main tip is that which it was merged into, or itself: who holds that holds it. */
    record Due(UUID tip, UUID main, UnitId unit, UUID rule, boolean content) {}

    @Override
    protected UUID keyOf(Due due) {
        return due.tip();
    }

    @Override
    protected List<Due> due(@Nullable UUID last) {
        return jdbc.sql(DUE + """
                and (:last::uuid is null or d.tip_id > :last::uuid) order by d.tip_id limit :batch
                """)
                .param("today", CountryTime.today(clock))
                .param("last", last == null ? null : last.toString())
                .param("batch", BATCH)
                .query((row, _) -> due(row))
                .list();
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                row.getObject("tip_id", UUID.class),
                row.getObject("main", UUID.class),
                UnitId.parse(row.getString("handling_unit")),
                row.getObject("rule", UUID.class),
                row.getBoolean("content"));
    }

    /**
     * Those that are due still once nobody can work on them any more, and that nobody holds. A tip and what was merged into
     * it are one matter: whoever holds one of them holds all.
     */
    @Override
    protected List<Due> free(List<Due> due) {
        var matters = locked(due);
        var held = held(matters.keySet()).stream().map(matters::get).collect(Collectors.toSet());
        return jdbc
                .sql(DUE + " and d.tip_id in (:tips) order by d.tip_id")
                .param("today", CountryTime.today(clock))
                .param("tips", due.stream().map(Due::tip).toList())
                .query((row, _) -> due(row))
                .list()
                .stream()
                .filter(one -> one.main().equals(matters.get(one.tip())) && !held.contains(one.main()))
                .toList();
    }

    /**
     * The tips and all that is of their matters, until the end of the transaction: each with its main tip. It waits for
     * nobody: a matter of which somebody has a tip in hand is left out, and is due again the next night.
     */
    private Map<UUID, UUID> locked(List<Due> due) {
        var mains = due.stream().map(Due::main).collect(Collectors.toSet());
        var locked = jdbc.sql("""
                select id from tips.tip where id in (:mains) or merged_into in (:mains) order by id
                for update skip locked
                """)
                .param("mains", mains)
                .query((row, _) -> row.getObject("id", UUID.class))
                .set();
        var matters = new HashMap<UUID, UUID>();
        jdbc.sql(
                        "select id, coalesce(merged_into, id) as main from tips.tip where id in (:mains) or merged_into in (:mains)")
                .param("mains", mains)
                .query((RowCallbackHandler)
                        row -> matters.put(row.getObject("id", UUID.class), row.getObject("main", UUID.class)));
        var inHand = new HashSet<UUID>();
        matters.forEach((tip, main) -> {
            if (!locked.contains(tip)) {
                inHand.add(main);
            }
        });
        matters.values().removeIf(inHand::contains);
        return matters;
    }

    private Set<UUID> held(Collection<UUID> tips) {
        var held = new HashSet<UUID>();
        holds.forEach(hold -> held.addAll(hold.held(tips)));
        return held;
    }

    @Override
    protected void erase(Due due) {
        if (due.content()) {
            run(
                    "update tips.tip set data_key = null, story = null, place = null, happened = null, tokens = '{}',"
                            + " version = version + 1 where id = :tip",
                    due);
            run("update tips.message set text = ''::bytea where tip_id = :tip", due);
            run("update tips.note set text = ''::bytea where tip_id = :tip", due);
            run("update tips.step set note = null where tip_id = :tip", due);
            run("delete from tips.note where tip_id = :tip", due);
            byHand.forget(due.tip());
        }
        run("delete from tips.informant where tip_id = :tip", due);
        var basis = jdbc.sql("""
                insert into tips.erasure (tip_id, part, at, legal_type, outcome, months, basis)
                select :tip, :part, :at, legal_type, outcome,
                       case when :part = 'CONTENT' then months else least(months, identity_months) end, basis
                from tips.retention_rule where id = :rule
                returning basis
                """)
                .param("tip", due.tip())
                .param("part", due.content() ? "CONTENT" : "IDENTITY")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("rule", due.rule())
                .query(String.class)
                .single();
        events.publishEvent(new RetentionEvent.Erased(due.tip(), due.unit(), due.content(), basis));
    }

    private void run(String sql, Due due) {
        jdbc.sql(sql).param("tip", due.tip()).update();
    }
}
