package vn.tindan.awards.lists;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.awards.AwardEvent;
import vn.tindan.awards.AwardForm;
import vn.tindan.awards.AwardLevel;
import vn.tindan.awards.AwardType;
import vn.tindan.awards.Honoured;
import vn.tindan.awards.RecipientKind;
import vn.tindan.awards.Tallies;
import vn.tindan.awards.Tally;
import vn.tindan.awards.naming.Unnamed;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

/** Reads who was honoured, in the order of a printed list: level, form, kind, then by given name. */
@Service
@Transactional
public class AwardLists {

    /** What fits into a document that somebody reads. */
    public static final int MOST = 5000;

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
    private final Tallies tallies;
    private final Units units;
    private final Unnamed unnamed;
    private final ApplicationEventPublisher events;

    AwardLists(JdbcClient jdbc, Tallies tallies, Units units, Unnamed unnamed, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.tallies = tallies;
        this.units = units;
        this.unnamed = unnamed;
        this.events = events;
    }

    /** Which list is meant. */
    public record Choice(
            UnitId unit,
            LocalDate from,
            LocalDate to,
            @Nullable AwardLevel level,
            @Nullable AwardForm form,
            @Nullable AwardType type,
            @Nullable UUID occasion) {

        boolean isOfOneForm() {
            return level != null || form != null;
        }
    }

    /** One honoured. */
    public record Row(
            AwardLevel level,
            AwardForm form,
            AwardType type,
            RecipientKind kind,
            String name,
            @Nullable Integer birthYear,
            @Nullable String detail,
            String place,
            @Nullable String reason,
            @Nullable BigDecimal reward,
            String number,
            LocalDate decidedOn) {

        Row struck(Unnamed unnamed, List<String> hidden) {
            return new Row(
                    level,
                    form,
                    type,
                    kind,
                    name,
                    birthYear,
                    unnamed.strike(detail, hidden),
                    place,
                    unnamed.strike(reason, hidden),
                    reward,
                    number,
                    decidedOn);
        }
    }

    /**
     * A list.
     *
     * @param recipients how many different ones the rows name
     */
    public record Listed(Choice choice, List<Row> rows, List<Tally> tallies, long recipients) {

        /** Those named and those of sources that do not break them down, together. */
        public Honoured honoured() {
            return tallies.stream()
                    .map(tally -> tally.entry().honoured())
                    .reduce(Honoured.listed(rows.stream().map(Row::kind)), Honoured::plus);
        }
    }

    public Listed read(Jurisdiction jurisdiction, Choice choice) {
        if (!units.contains(jurisdiction.unit(), choice.unit())) {
            throw new NotFound();
        }
        if (choice.to().isBefore(choice.from())) {
            throw new RuleViolation("awards.rule.occasion-period");
        }
        var parameters = parameters(jurisdiction, choice);
        var rows = rows(parameters);
        if (rows.size() > MOST) {
            throw new RuleViolation("awards.rule.list-long", MOST);
        }
        events.publishEvent(new AwardEvent.Listed(choice.unit(), choice.from(), choice.to()));
        long recipients =
                jdbc.sql("""
                select count(distinct (r.kind, r.name_key, r.birth_year, case when r.birth_year is null then r.unit end))
                """ + CHOSEN).params(parameters).query(Long.class).single();
        return new Listed(choice, struck(rows, parameters), unsplit(jurisdiction, choice), recipients);
    }

    /** Nobody who is not named stands in what is written beside others, also where the two belong to different units. */
    private List<Row> struck(List<Row> rows, Map<String, @Nullable Object> parameters) {
        var hidden = jdbc.sql("""
                        select distinct h.name from awards.recipient h
                        where h.consent_withdrawn_on is not null and h.decision_id in (select d.id""" + " " + CHOSEN + ")").params(parameters).query(String.class).list().stream()
                .map(Objects::requireNonNull)
                .toList();
        return hidden.isEmpty()
                ? rows
                : rows.stream().map(row -> row.struck(unnamed, hidden)).toList();
    }

    private List<Tally> unsplit(Jurisdiction jurisdiction, Choice choice) {
        if (choice.isOfOneForm()) {
            return List.of();
        }
        var all = tallies.within(jurisdiction, choice.type(), choice.from(), choice.to(), MOST);
        if (all.size() > MOST) {
            throw new RuleViolation("awards.rule.list-long", MOST);
        }
        return all.stream()
                .filter(Tally::isInForce)
                .filter(tally -> units.contains(choice.unit(), tally.entry().unit()))
                .filter(tally -> choice.occasion() == null || choice.occasion().equals(tally.occasion()))
                .toList();
    }

    private List<Row> rows(Map<String, @Nullable Object> parameters) {
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
                .param("most", MOST + 1)
                .param("unnamed", unnamed.word())
                .query(new SimplePropertyRowMapper<>(Row.class))
                .list();
    }

    private static Map<String, @Nullable Object> parameters(Jurisdiction jurisdiction, Choice choice) {
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
