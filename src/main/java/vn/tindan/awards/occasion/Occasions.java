package vn.tindan.awards.occasion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.awards.AwardForm;
import vn.tindan.awards.AwardLevel;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

/** Keeps conferences and what stands under each. Whoever is below its holder sees it and puts own decisions under it. */
@Service
@Transactional
public class Occasions {

    /** Conferences on one page of the list. */
    public static final int PAGE = 25;

    private static final String SELECT = """
            select o.*, p.full_name as holder, g.name as region_name, c.*
            from awards.occasion o
            join geography.place p on p.id = o.held_by
            left join geography.region g on g.code = o.region
            cross join lateral awards.honoured_at(o.id) c
            """;

    private final JdbcClient jdbc;
    private final Units units;
    private final ApplicationEventPublisher events;

    Occasions(JdbcClient jdbc, Units units, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.units = units;
        this.events = events;
    }

    /** A decision, or a tally, that stands or could stand under a conference. */
    public record Paper(
            UUID id,
            boolean tally,
            String number,
            LocalDate day,
            @Nullable AwardLevel level,
            @Nullable AwardForm form,
            String place,
            long collectives,
            long individuals,
            long households) {}

    /** A form sent twice, known by its token, makes one conference. */
    public UUID enter(Jurisdiction jurisdiction, String token, Occasion.Entry entry) {
        requireReach(jurisdiction, entry.holder());
        requirePeriod(entry);
        var known = jdbc.sql("select id from awards.occasion where token = :token")
                .param("token", token)
                .query(UUID.class)
                .optional();
        if (known.isPresent()) {
            return known.get();
        }
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into awards.occasion (id, token, held_by, name, region, from_day, to_day, held_on)
                values (:id, :token, :holder, :name, :region, :from_day, :to_day, cast(:held_on as date))
                """)
                .param("id", id)
                .param("token", token)
                .param("holder", entry.holder().toString())
                .param("name", entry.name())
                .param("region", entry.region())
                .param("from_day", entry.from())
                .param("to_day", entry.to())
                .param("held_on", entry.heldOn())
                .update();
        events.publishEvent(new OccasionEvent(id, entry.holder(), "occasion.entered"));
        return id;
    }

    public void correct(Jurisdiction jurisdiction, UUID id, int version, Occasion.Entry entry) {
        requireHolder(jurisdiction, id, version);
        requireReach(jurisdiction, entry.holder());
        requirePeriod(entry);
        jdbc.sql("""
                update awards.occasion set held_by = :holder, name = :name, region = :region, from_day = :from_day,
                    to_day = :to_day, held_on = cast(:held_on as date), version = version + 1
                where id = :id
                """)
                .param("id", id)
                .param("holder", entry.holder().toString())
                .param("name", entry.name())
                .param("region", entry.region())
                .param("from_day", entry.from())
                .param("to_day", entry.to())
                .param("held_on", entry.heldOn())
                .update();
        events.publishEvent(new OccasionEvent(id, entry.holder(), "occasion.corrected"));
    }

    /** Takes it off the list, or puts it back there. */
    public void withdraw(Jurisdiction jurisdiction, UUID id, int version, boolean withdrawn) {
        var occasion = requireHolder(jurisdiction, id, version);
        jdbc.sql("update awards.occasion set withdrawn = :withdrawn, version = version + 1 where id = :id")
                .param("id", id)
                .param("withdrawn", withdrawn)
                .update();
        events.publishEvent(new OccasionEvent(
                id, occasion.entry().holder(), withdrawn ? "occasion.withdrawn" : "occasion.restored"));
    }

    /** Puts a decision or a tally within reach under the conference, or with a null conference takes it away. */
    public void place(Jurisdiction jurisdiction, UUID id, UUID paper, boolean under) {
        var occasion = get(jurisdiction, id);
        int placed = 0;
        for (String table : List.of("awards.decision", "awards.tally")) {
            placed += jdbc.sql("update " + table + """
                     set occasion_id = cast(:to as uuid)
                    where id = :paper and unit in (select accounts.units_within(:reach))
                      and (occasion_id is null and :under or occasion_id = :occasion and not :under)
                    """)
                    .param("to", under ? id : null)
                    .param("paper", paper)
                    .param("under", under)
                    .param("occasion", id)
                    .param("reach", jurisdiction.reach())
                    .update();
        }
        if (placed == 0) {
            throw new RuleViolation("awards.rule.occasion-paper");
        }
        events.publishEvent(new OccasionEvent(
                id, occasion.entry().holder(), under ? "occasion.paper-added" : "occasion.paper-removed"));
    }

    @Transactional(readOnly = true)
    public List<Occasion> list(Jurisdiction jurisdiction, int page) {
        return jdbc.sql(SELECT + """
                where not o.withdrawn
                  and (o.held_by in (select accounts.units_within(:reach)) or o.held_by in (:above))
                order by coalesce(o.held_on, o.to_day) desc, o.id
                limit :most offset :skipped
                """)
                .param("reach", jurisdiction.reach())
                .param("above", above(jurisdiction))
                .param("most", PAGE + 1)
                .param("skipped", page * PAGE)
                .query((row, _) -> occasion(row))
                .list();
    }

    @Transactional(readOnly = true)
    public Occasion get(Jurisdiction jurisdiction, UUID id) {
        return jdbc.sql(SELECT + """
                where o.id = :id and (o.held_by in (select accounts.units_within(:reach)) or o.held_by in (:above))
                """)
                .param("id", id)
                .param("reach", jurisdiction.reach())
                .param("above", above(jurisdiction))
                .query((row, _) -> occasion(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private List<String> above(Jurisdiction jurisdiction) {
        var above = units.ancestors(jurisdiction.unit()).stream()
                .map(UnitId::toString)
                .toList();
        return above.isEmpty() ? List.of("") : above;
    }

    /** What stands under it, or the decisions of its period that could. */
    @Transactional(readOnly = true)
    public List<Paper> papers(Jurisdiction jurisdiction, Occasion occasion, boolean under) {
        return jdbc.sql("""
                select d.id, false as tally, d.number, d.decided_on as day, d.level, d.form, p.full_name as place,
                       count(*) filter (where r.kind = 'COLLECTIVE') as collectives,
                       count(*) filter (where r.kind = 'INDIVIDUAL') as individuals,
                       count(*) filter (where r.kind = 'HOUSEHOLD') as households
                from awards.decision d
                join geography.place p on p.id = d.unit
                left join awards.recipient r on r.decision_id = d.id
                where d.in_force and d.unit in (select accounts.units_within(:reach))
                  and (d.occasion_id = :occasion and :under
                       or d.occasion_id is null and not :under and d.decided_on between :from_day and :to_day)
                group by d.id, p.full_name
                union all
                select t.id, true, t.forms, t.on_day, null, null, p.full_name, t.collectives, t.individuals, t.households
                from awards.tally t join geography.place p on p.id = t.unit
                where t.withdrawn_because is null and t.unit in (select accounts.units_within(:reach))
                  and (t.occasion_id = :occasion and :under
                       or t.occasion_id is null and not :under and t.on_day between :from_day and :to_day)
                order by day desc, number limit 200
                """)
                .param("reach", jurisdiction.reach())
                .param("occasion", occasion.id())
                .param("under", under)
                .param("from_day", occasion.entry().from())
                .param("to_day", occasion.entry().to().plusYears(1))
                .query(new SimplePropertyRowMapper<>(Paper.class))
                .list();
    }

    /** One that the officer may change: it is held within reach, not above. */
    @Transactional(readOnly = true)
    public Occasion held(Jurisdiction jurisdiction, UUID id) {
        var occasion = get(jurisdiction, id);
        requireReach(jurisdiction, occasion.entry().holder());
        return occasion;
    }

    private Occasion requireHolder(Jurisdiction jurisdiction, UUID id, int version) {
        var occasion = held(jurisdiction, id);
        jdbc.sql("select version from awards.occasion where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .filter(current -> current == version)
                .orElseThrow(() -> new ObjectOptimisticLockingFailureException(Occasion.class, id));
        return occasion;
    }

    private void requireReach(Jurisdiction jurisdiction, UnitId unit) {
        if (!units.contains(jurisdiction.unit(), unit)) {
            throw new NotFound();
        }
    }

    private static void requirePeriod(Occasion.Entry entry) {
        if (entry.to().isBefore(entry.from())) {
            throw new RuleViolation("awards.rule.occasion-period");
        }
    }

    private static Occasion occasion(ResultSet row) throws SQLException {
        return new Occasion(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                new Occasion.Entry(
                        UnitId.parse(row.getString("held_by")),
                        row.getString("name"),
                        row.getString("region"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getObject("held_on", LocalDate.class)),
                row.getString("holder"),
                row.getString("region_name"),
                row.getBoolean("withdrawn"),
                new Occasion.Count(
                        row.getLong("collectives"),
                        row.getLong("individuals"),
                        row.getLong("households"),
                        row.getLong("provinces")));
    }
}
