package vn.tindan.movement.group;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.Page;
import vn.tindan.shared.SearchWords;

/** Reads the registers of groups, teams and exemplars as one, and counts them as of any day. */
@Service
@Transactional(readOnly = true)
public class GroupReading {

    private static final String ALL = """
            (select g.id, g.version, g.kind, g.unit, g.name, g.place as words, g.head_contact as contact, g.households,
                    g.members, g.zalo, g.from_day, g.to_day, null as model_id
             from movement.grass_group g
             union all
             select e.id, e.version, e.kind, e.unit, e.name, e.achievement, e.decision, null, null, false, e.from_day, e.to_day,
                    e.model_id
             from movement.exemplar e) as entry
            join geography.place p on p.id = entry.unit
            where entry.unit in (select accounts.units_within(:reach))
            """;

    private static final String FILTERED = ALL + """
              and entry.kind = any (:kinds)
              and (cast(:words as text) is null or entry.name ilike :words or entry.words ilike :words)
              and (not :standing or entry.from_day <= :as_of and (entry.to_day is null or entry.to_day > :as_of))
            """;

    private final JdbcClient jdbc;

    GroupReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What to look for; standing: only what counts on the day. */
    public record Filter(
            Set<Entry.Kind> kinds,
            LocalDate asOf,
            boolean standing,
            @Nullable String words,
            int page) {}

    /** A page, and the stocks of the whole choice on the day; null what no group of it says. */
    public record Found(
            Page<Entry> page,
            long standing,
            long zalo,
            @Nullable Long households,
            @Nullable Long members) {}

    public Found list(Jurisdiction jurisdiction, Filter filter) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("reach", jurisdiction.reach());
        parameters.put("kinds", filter.kinds().stream().map(Enum::name).toArray(String[]::new));
        parameters.put("as_of", filter.asOf());
        parameters.put("standing", filter.standing());
        parameters.put("words", SearchWords.pattern(filter.words()));
        var entries = jdbc.sql("select entry.*, p.full_name as full_name from " + FILTERED + """
                order by p.full_name collate "vi-VN-x-icu", entry.name collate "vi-VN-x-icu", entry.id
                limit :most offset :skipped
                """)
                .params(parameters)
                .param("most", Page.SIZE)
                .param("skipped", Page.before(filter.page()))
                .query((row, _) -> entry(row))
                .list();
        return jdbc.sql("""
                select count(*) as everything, count(*) filter (where stands) as standing,
                       count(*) filter (where stands and zalo) as zalo,
                       case when sum(households) filter (where stands) > 0 or bool_and(households is not null) filter (where stands) is not false
                            then coalesce(sum(households) filter (where stands), 0) end as households,
                       case when sum(members) filter (where stands) > 0 or bool_and(members is not null) filter (where stands) is not false
                            then coalesce(sum(members) filter (where stands), 0) end as members
                from (select entry.*, entry.from_day <= :as_of and (entry.to_day is null or entry.to_day > :as_of) as stands
                      from""" + " " + FILTERED + ") as chosen")
                .params(parameters)
                .query((row, _) -> new Found(
                        new Page<>(entries, filter.page(), row.getLong("everything")),
                        row.getLong("standing"),
                        row.getLong("zalo"),
                        row.getObject("households", Long.class),
                        row.getObject("members", Long.class)))
                .single();
    }

    public Entry get(Jurisdiction jurisdiction, UUID id) {
        return jdbc.sql("select entry.*, p.full_name as full_name from " + ALL + " and entry.id = :id")
                .param("reach", jurisdiction.reach())
                .param("id", id)
                .query((row, _) -> entry(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                new Entry.Draft(
                        Entry.Kind.valueOf(row.getString("kind")),
                        UnitId.parse(row.getString("unit")),
                        row.getString("name"),
                        row.getString("words"),
                        row.getString("contact"),
                        (Integer) row.getObject("households"),
                        (Integer) row.getObject("members"),
                        row.getBoolean("zalo"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getObject("model_id", UUID.class)),
                row.getString("full_name"));
    }
}
