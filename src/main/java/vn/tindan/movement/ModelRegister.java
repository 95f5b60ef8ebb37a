package vn.tindan.movement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.Page;
import vn.tindan.shared.SearchWords;

/** The register of models within an officer's reach, listed by type. */
@Service
@Transactional(readOnly = true)
public class ModelRegister {

    private static final String FILTERED = """
            from movement.model m
            join movement.model_type t on t.id = m.type_id
            join geography.place p on p.id = m.unit
            cross join lateral (
                select count(*) as sites, coalesce(sum(teams), 0) as teams
                from movement.model_site where model_id = m.id and to_day is null) s
            where m.unit in (select accounts.units_within(:reach))
              and (cast(:type as uuid) is null or m.type_id = :type)
              and (cast(:category as text) is null or t.category = :category)
              and (cast(:unit as text) is null or m.unit = :unit)
              and (cast(:active as boolean) is null or (m.retired_on is null) = :active)
              and (cast(:words as text) is null or m.name ilike :words or t.name ilike :words)
            """;

    private static final String NAMED = """
            select m.id, m.name, p.full_name as place
            from movement.model m join geography.place p on p.id = m.unit
            where m.unit in (select accounts.units_within(:reach))
            """;

    private final JdbcClient jdbc;

    ModelRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What to look for; whatever is null does not matter. Pages begin at 0. */
    public record Filter(
            @Nullable UUID type,
            @Nullable ModelCategory category,
            @Nullable String unit,
            @Nullable Boolean active,
            @Nullable String words,
            int page) {}

    /** One line of the list; sites and teams are those of today. */
    public record Line(
            UUID id,
            String type,
            ModelCategory category,
            String name,
            String place,
            LocalDate foundedOn,
            @Nullable LocalDate retiredOn,
            long sites,
            long teams,
            @Nullable Recogniser recognisedBy) {}

    /** A page; its models, and the types, sites and teams of the whole choice, are four counts, never added. */
    public record Found(Page<Line> page, long types, long sites, long teams) {}

    /** A type to choose from. */
    public record Type(UUID id, String name, ModelCategory category) {}

    public List<Type> types() {
        return jdbc.sql("select id, name, category from movement.model_type order by name collate \"vi-VN-x-icu\"")
                .query(new SimplePropertyRowMapper<>(Type.class))
                .list();
    }

    /** A model to link something to. */
    public record Named(UUID id, String name, String place) {}

    /** Models within reach by name, for a list to choose from. */
    public List<Named> named(Jurisdiction jurisdiction) {
        return jdbc.sql(NAMED + " order by m.name collate \"vi-VN-x-icu\", p.full_name limit 1000")
                .param("reach", jurisdiction.reach())
                .query(new SimplePropertyRowMapper<>(Named.class))
                .list();
    }

    /** One model, if it is within reach. */
    public Optional<Named> named(Jurisdiction jurisdiction, UUID model) {
        return jdbc.sql(NAMED + " and m.id = :model")
                .param("reach", jurisdiction.reach())
                .param("model", model)
                .query(new SimplePropertyRowMapper<>(Named.class))
                .optional();
    }

    public Found list(Jurisdiction jurisdiction, Filter filter) {
        var parameters = parameters(jurisdiction, filter);
        var lines = jdbc.sql("""
                select m.id, t.name as type, t.category, m.name, p.full_name as place, m.founded_on, m.retired_on,
                       s.sites, s.teams,
                       (select recognised_by from movement.recognition r where r.model_id = m.id
                        order by array_position(array['NATIONWIDE', 'MINISTRY', 'PROVINCE', 'COMMUNE'], recognised_by) limit 1) as recognised_by
                """ + FILTERED + """
                order by t.name collate "vi-VN-x-icu", m.name collate "vi-VN-x-icu", m.founded_on, m.id
                limit :page_size offset :skipped
                """)
                .params(parameters)
                .param("page_size", Page.SIZE)
                .param("skipped", Page.before(filter.page()))
                .query(new SimplePropertyRowMapper<>(Line.class))
                .list();
        return counted(lines, filter, parameters);
    }

    /** Sites that work today by the province they lie in, for a map. */
    public Map<UnitId, Long> sitesByProvince(Jurisdiction jurisdiction) {
        var sites = new HashMap<UnitId, Long>();
        jdbc.sql("""
                select area.v2_province as province, count(*) as sites
                from movement.model_site s
                join movement.model m on m.id = s.model_id
                join geography.commune_area area on area.commune = s.unit
                where s.to_day is null and m.unit in (select accounts.units_within(:reach))
                group by 1
                """).param("reach", jurisdiction.reach()).query(row -> {
            sites.put(UnitId.parse(row.getString("province")), row.getLong("sites"));
        });
        return sites;
    }

    private Found counted(List<Line> lines, Filter filter, Map<String, @Nullable Object> parameters) {
        return jdbc.sql("""
                select count(distinct m.type_id) as types, count(*) as models,
                       coalesce(sum(s.sites), 0) as sites, coalesce(sum(s.teams), 0) as teams
                """ + FILTERED)
                .params(parameters)
                .query((row, _) -> new Found(
                        new Page<>(lines, filter.page(), row.getLong("models")),
                        row.getLong("types"),
                        row.getLong("sites"),
                        row.getLong("teams")))
                .single();
    }

    private static Map<String, @Nullable Object> parameters(Jurisdiction jurisdiction, Filter filter) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("reach", jurisdiction.reach());
        parameters.put("type", filter.type());
        parameters.put(
                "category", filter.category() == null ? null : filter.category().name());
        parameters.put("unit", filter.unit());
        parameters.put("active", filter.active());
        parameters.put("words", SearchWords.pattern(filter.words()));
        return parameters;
    }
}
