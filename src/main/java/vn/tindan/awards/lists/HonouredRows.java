package vn.tindan.awards.lists;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.awards.naming.Unnamed;

/** Reads the rows of an award list from the decisions in force within reach. */
@Component
class HonouredRows {

    private static final String CHOSEN = """
            from (select *, consent_withdrawn_on is null as named from awards.recipient) r
            join awards.decision d on d.id = r.decision_id
            join geography.place p on p.id = r.unit
            where d.in_force and d.unit in (select accounts.units_within(:reach))
              and r.unit in (select a.unit from figures.unit_area a where a.area = :unit)
              and (cast(:level as text) is null or d.level = :level)
              and (cast(:form as text) is null or d.form = :form)
              and (cast(:type as text) is null or d.type = :type)
              and (cast(:occasion as uuid) is null or d.occasion_id = :occasion)
              and d.decided_on between :from_day and :to_day
            """;

    private final JdbcClient jdbc;
    private final Unnamed unnamed;

    HonouredRows(JdbcClient jdbc, Unnamed unnamed) {
        this.jdbc = jdbc;
        this.unnamed = unnamed;
    }

    /** In the order of the printed list, and no more than so many. */
    List<AwardLists.Row> rows(Jurisdiction jurisdiction, AwardLists.Choice choice, int most) {
        var parameters = parameters(jurisdiction, choice);
        return struck(chosen(parameters, most), parameters);
    }

    /** How many different ones the rows name. */
    long count(Jurisdiction jurisdiction, AwardLists.Choice choice) {
        return jdbc.sql("""
                select count(distinct (r.kind, r.name_key, r.birth_year, case when r.birth_year is null then r.unit end))
                """ + CHOSEN)
                .params(parameters(jurisdiction, choice))
                .query(Long.class)
                .single();
    }

    private List<AwardLists.Row> chosen(Map<String, @Nullable Object> parameters, int most) {
        return jdbc.sql("""
                select d.level, d.form, d.type, r.kind, case when r.named then r.name else :unnamed end as name,
                       case when r.named then r.birth_year end as birth_year,
                       case when r.named then r.detail end as detail, p.full_name as place,
                       case when r.named then r.reason end as reason, r.reward, d.number, d.decided_on
                """ + CHOSEN + """
                order by array_position(array['PRESIDENT', 'PRIME_MINISTER', 'MINISTRY', 'PROVINCE', 'PROVINCIAL_POLICE',
                             'COMMUNE'], d.level),
                         array_position(array['ORDER', 'MERIT_CERTIFICATE', 'COMMENDATION', 'MEDAL'], d.form),
                         array_position(array['COLLECTIVE', 'INDIVIDUAL', 'HOUSEHOLD'], r.kind),
                         not r.named,
                         case when r.kind = 'INDIVIDUAL' and r.named then regexp_replace(r.name, '^.*\\s', '') end
                             collate "vi-VN-x-icu",
                         case when r.named then r.name end collate "vi-VN-x-icu", r.id
                limit :most
                """)
                .params(parameters)
                .param("most", most)
                .param("unnamed", unnamed.word())
                .query(new SimplePropertyRowMapper<>(AwardLists.Row.class))
                .list();
    }

    /** Nobody who is not named stands in what is written beside others, also where the two belong to different units. */
    private List<AwardLists.Row> struck(List<AwardLists.Row> rows, Map<String, @Nullable Object> parameters) {
        var hidden = jdbc.sql("""
                        select distinct h.name from awards.recipient h
                        where h.consent_withdrawn_on is not null and h.decision_id in (select d.id""" + " " + CHOSEN + ")").params(parameters).query(String.class).list().stream()
                .map(Objects::requireNonNull)
                .toList();
        return hidden.isEmpty()
                ? rows
                : rows.stream().map(row -> row.struck(unnamed, hidden)).toList();
    }

    private static Map<String, @Nullable Object> parameters(Jurisdiction jurisdiction, AwardLists.Choice choice) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("reach", jurisdiction.reach());
        parameters.put("unit", choice.unit().toString());
        parameters.put("level", choice.level() == null ? null : choice.level().name());
        parameters.put("form", choice.form() == null ? null : choice.form().name());
        parameters.put("type", choice.type() == null ? null : choice.type().name());
        parameters.put("occasion", choice.occasion());
        parameters.put("from_day", choice.from());
        parameters.put("to_day", choice.to());
        return parameters;
    }
}
