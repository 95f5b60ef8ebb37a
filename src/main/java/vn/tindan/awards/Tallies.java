package vn.tindan.awards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

/** Keeps what is not broken down by form. */
@Service
@Transactional
public class Tallies {

    private static final String SELECT = """
            select t.*, p.full_name as place
            from awards.tally t join geography.place p on p.id = t.counted_unit
            where t.unit in (select accounts.units_within(:reach))
            """;

    private final JdbcClient jdbc;
    private final Units units;
    private final Keepers keepers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Tallies(JdbcClient jdbc, Units units, Keepers keepers, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.keepers = keepers;
        this.events = events;
        this.clock = clock;
    }

    public UUID enter(Jurisdiction jurisdiction, Tally.Entry entry) {
        check(jurisdiction, entry);
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into awards.tally
                    (id, unit, counted_unit, on_day, type, forms, source, collectives, individuals, households, reward)
                values (:id, :keeper, :unit, :on, :type, :forms, :source, cast(:collectives as integer), cast(:individuals as integer),
                        cast(:households as integer), cast(:reward as numeric))
                """)
                .params(parameters(id, entry))
                .param("keeper", keepers.of(jurisdiction, entry.unit()).toString())
                .update();
        events.publishEvent(new AwardEvent.Tallied(id, entry.unit(), AwardEvent.Tallying.TALLY_ENTERED));
        return id;
    }

    public void correct(Jurisdiction jurisdiction, UUID id, int version, Tally.Entry entry) {
        check(jurisdiction, entry);
        if (!require(jurisdiction, id, version).isInForce()) {
            throw new RuleViolation("awards.rule.withdrawn");
        }
        jdbc.sql("""
                update awards.tally set unit = :keeper, counted_unit = :unit, on_day = :on, type = :type, forms = :forms, source = :source,
                    collectives = cast(:collectives as integer),
                    individuals = cast(:individuals as integer), households = cast(:households as integer),
                    reward = cast(:reward as numeric), version = version + 1
                where id = :id
                """)
                .params(parameters(id, entry))
                .param("keeper", keepers.of(jurisdiction, entry.unit()).toString())
                .update();
        events.publishEvent(new AwardEvent.Tallied(id, entry.unit(), AwardEvent.Tallying.TALLY_CORRECTED));
    }

    /** Takes it out of every figure, or with no reason puts it back. */
    public void withdraw(Jurisdiction jurisdiction, UUID id, int version, @Nullable String because) {
        var tally = require(jurisdiction, id, version);
        if (tally.isInForce() == (because == null)) {
            throw new RuleViolation(because == null ? "awards.rule.in-force" : "awards.rule.withdrawn");
        }
        jdbc.sql("update awards.tally set withdrawn_because = :because, version = version + 1 where id = :id")
                .param("id", id)
                .param("because", because)
                .update();
        events.publishEvent(new AwardEvent.Tallied(
                id,
                tally.entry().unit(),
                because == null ? AwardEvent.Tallying.TALLY_RESTORED : AwardEvent.Tallying.TALLY_WITHDRAWN));
    }

    private void check(Jurisdiction jurisdiction, Tally.Entry entry) {
        if (!units.contains(jurisdiction.unit(), entry.unit())) {
            throw new NotFound();
        }
        if (entry.on().isAfter(CountryTime.today(clock))) {
            throw new RuleViolation("awards.rule.future");
        }
        if (entry.honoursNobody()) {
            throw new RuleViolation("awards.rule.tally-empty");
        }
    }

    private static Map<String, @Nullable Object> parameters(UUID id, Tally.Entry entry) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("id", id);
        parameters.put("unit", entry.unit().toString());
        parameters.put("on", entry.on());
        parameters.put("type", entry.type().name());
        parameters.put("forms", entry.forms());
        parameters.put("source", entry.source());
        parameters.put("collectives", entry.collectives());
        parameters.put("individuals", entry.individuals());
        parameters.put("households", entry.households());
        parameters.put("reward", entry.reward());
        return parameters;
    }

    private Tally require(Jurisdiction jurisdiction, UUID id, int version) {
        var tally = get(jurisdiction, id);
        jdbc.sql("select version from awards.tally where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .filter(current -> current == version)
                .orElseThrow(() -> new ObjectOptimisticLockingFailureException(Tally.class, id));
        return tally;
    }

    @Transactional(readOnly = true)
    public Tally get(Jurisdiction jurisdiction, UUID id) {
        return jdbc.sql(SELECT + " and t.id = :id")
                .param("reach", jurisdiction.reach())
                .param("id", id)
                .query((row, _) -> tally(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * Newest first, of one type or of all, in a period that may be open.
     *
     * @param most one more than these are read, so that a reader sees that there are more
     */
    @Transactional(readOnly = true)
    public List<Tally> within(
            Jurisdiction jurisdiction,
            @Nullable AwardType type,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int most) {
        return jdbc.sql(SELECT + """
                 and (cast(:type as text) is null or t.type = :type)
                 and (cast(:from_day as date) is null or t.on_day >= :from_day)
                 and (cast(:to_day as date) is null or t.on_day <= :to_day)
                order by t.on_day desc, t.id limit :most
                """)
                .param("reach", jurisdiction.reach())
                .param("type", type == null ? null : type.name())
                .param("from_day", from)
                .param("most", most + 1)
                .param("to_day", to)
                .query((row, _) -> tally(row))
                .list();
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                new Tally.Entry(
                        UnitId.parse(row.getString("counted_unit")),
                        row.getObject("on_day", LocalDate.class),
                        AwardType.valueOf(row.getString("type")),
                        row.getString("forms"),
                        row.getString("source"),
                        (Integer) row.getObject("collectives"),
                        (Integer) row.getObject("individuals"),
                        (Integer) row.getObject("households"),
                        row.getBigDecimal("reward")),
                row.getString("place"),
                row.getString("withdrawn_because"),
                row.getObject("occasion_id", UUID.class));
    }
}
