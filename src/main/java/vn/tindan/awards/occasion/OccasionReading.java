package vn.tindan.awards.occasion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.awards.AwardForm;
import vn.tindan.awards.AwardLevel;
import vn.tindan.awards.counted.Honoured;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.shared.NotFound;

/** Reads conferences and what stands under each. Whoever is below its holder sees it. */
@Service
@Transactional(readOnly = true)
public class OccasionReading {

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

    OccasionReading(JdbcClient jdbc, Units units) {
        this.jdbc = jdbc;
        this.units = units;
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
            @Nullable Long collectives,
            @Nullable Long individuals,
            @Nullable Long households) {}

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

    /** The same for who may change it: its holder and who is above. */
    public Occasion held(Jurisdiction jurisdiction, UUID id) {
        var occasion = get(jurisdiction, id);
        if (!units.contains(jurisdiction.unit(), occasion.entry().holder())) {
            throw new NotFound();
        }
        return occasion;
    }

    private List<String> above(Jurisdiction jurisdiction) {
        var above = units.ancestors(jurisdiction.unit()).stream()
                .map(UnitId::toString)
                .toList();
        return above.isEmpty() ? List.of("") : above;
    }

    /** What stands under it, or the decisions of its period that could. */
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
                from awards.tally t join geography.place p on p.id = t.counted_unit
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
                        new Honoured((Long) row.getObject("collectives"), (Long) row.getObject("individuals"), (Long)
                                row.getObject("households")),
                        row.getLong("provinces")));
    }
}
