package vn.tindan.awards;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.awards.naming.Names;
import vn.tindan.shared.Page;
import vn.tindan.shared.SearchWords;

/** Lists the award decisions within an officer's reach, newest first. */
@Service
@Transactional(readOnly = true)
public class DecisionList {

    private static final String FILTERED = """
            from awards.decision d
            join geography.place p on p.id = d.unit
            cross join lateral (
                select count(*) filter (where kind = 'COLLECTIVE') as collectives,
                       count(*) filter (where kind = 'INDIVIDUAL') as individuals,
                       count(*) filter (where kind = 'HOUSEHOLD') as households
                from awards.recipient where decision_id = d.id) r
            where d.unit in (select accounts.units_within(:reach))
              and (cast(:level as text) is null or d.level = :level)
              and (cast(:form as text) is null or d.form = :form)
              and (cast(:type as text) is null or d.type = :type)
              and (cast(:from_day as date) is null or d.decided_on >= :from_day)
              and (cast(:to_day as date) is null or d.decided_on <= :to_day)
              and (cast(:words as text) is null or d.number ilike :words
                   or d.subject ilike :words and not exists (select from awards.recipient w where w.decision_id = d.id
                       and w.consent_withdrawn_on is not null)
                   or exists (select from awards.recipient w where w.decision_id = d.id and w.name ilike :words
                       and w.consent_withdrawn_on is null))
            """;

    private final JdbcClient jdbc;

    DecisionList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What to look for; whatever is null does not matter. Pages begin at 0. */
    public record Filter(
            @Nullable AwardLevel level,
            @Nullable AwardForm form,
            @Nullable AwardType type,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String words,
            int page) {

        public Filter(
                @Nullable AwardLevel level,
                @Nullable AwardForm form,
                @Nullable AwardType type,
                @Nullable LocalDate from,
                @Nullable LocalDate to,
                int page) {
            this(level, form, type, from, to, null, page);
        }
    }

    /** One line of the list. */
    public record Line(
            UUID id,
            String number,
            LocalDate decidedOn,
            AwardLevel level,
            AwardForm form,
            AwardType type,
            String place,
            @Nullable LocalDate revokedOn,
            long collectives,
            long individuals,
            long households) {}

    /**
     * A page; the recipients are those of the whole choice, without revoked decisions.
     *
     * @param decisions the papers: one that two units entered, each for those of its own, is one
     */
    public record Found(Page<Line> page, long decisions, long collectives, long individuals, long households) {}

    public Found list(Jurisdiction jurisdiction, Filter filter) {
        var parameters = parameters(jurisdiction, filter);
        var lines = jdbc.sql("""
                select d.id, d.number, d.decided_on, d.level, d.form, d.type, p.full_name as place, d.revoked_on,
                       r.collectives, r.individuals, r.households
                """ + FILTERED + """
                order by d.decided_on desc, d.number, d.id
                limit :page_size offset :skipped
                """)
                .params(parameters)
                .param("page_size", Page.SIZE)
                .param("skipped", Page.before(filter.page()))
                .query(new SimplePropertyRowMapper<>(Line.class))
                .list();
        return jdbc.sql("""
                select count(*) as entries, count(distinct d.paper_key) as decisions,
                       coalesce(sum(r.collectives) filter (where d.in_force), 0) as collectives,
                       coalesce(sum(r.individuals) filter (where d.in_force), 0) as individuals,
                       coalesce(sum(r.households) filter (where d.in_force), 0) as households
                """ + FILTERED)
                .params(parameters)
                .query((row, _) -> new Found(
                        new Page<>(lines, filter.page(), row.getLong("entries")),
                        row.getLong("decisions"),
                        row.getLong("collectives"),
                        row.getLong("individuals"),
                        row.getLong("households")))
                .single();
    }

    private static Map<String, @Nullable Object> parameters(Jurisdiction jurisdiction, Filter filter) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("reach", jurisdiction.reach());
        parameters.put("level", filter.level() == null ? null : filter.level().name());
        parameters.put("form", filter.form() == null ? null : filter.form().name());
        parameters.put("type", filter.type() == null ? null : filter.type().name());
        parameters.put("from_day", filter.from());
        parameters.put("to_day", filter.to());
        parameters.put("words", SearchWords.pattern(Names.given(filter.words())));
        return parameters;
    }
}
