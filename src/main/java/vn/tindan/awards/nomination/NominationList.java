package vn.tindan.awards.nomination;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.awards.AwardEvent;
import vn.tindan.awards.AwardForm;
import vn.tindan.awards.AwardLevel;
import vn.tindan.awards.AwardType;
import vn.tindan.awards.RecipientKind;
import vn.tindan.awards.naming.Names;
import vn.tindan.awards.naming.Unnamed;
import vn.tindan.shared.Page;
import vn.tindan.shared.SearchWords;

/** Lists nominations within an officer's reach: to look through, and for the paper that proposes them. */
@Service
@Transactional
public class NominationList {

    /** Nominations in reach, where each is counted, what decided it, and how it stands by that. */
    static final String FROM = """
            from awards.nomination n
            join geography.place p on p.id = n.unit
            join geography.place c on c.id = n.counted_unit
            left join lateral (
                select r.in_force, d.id, d.number
                from awards.recipient r join awards.decision d on d.id = r.decision_id
                where r.nomination_id = n.id order by r.in_force desc, d.decided_on desc limit 1) d on true
            cross join lateral (select case
                when n.state = 'ENDORSED' and d.in_force then 'DECIDED'
                when n.state = 'ENDORSED' and not d.in_force then 'REVOKED'
                else n.state end as state) s
            where n.unit in (select accounts.units_within(:reach))
            """;

    private static final String FILTERED = FROM + """
              and (cast(:state as text) is null or s.state = :state)
              and (cast(:form as text) is null or n.form = :form)
              and (cast(:words as text) is null or n.consent_withdrawn_on is null and (n.name ilike :words or n.achievement ilike :words))
            """;

    private final JdbcClient jdbc;
    private final Unnamed unnamed;
    private final ApplicationEventPublisher events;

    NominationList(JdbcClient jdbc, Unnamed unnamed, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.unnamed = unnamed;
        this.events = events;
    }

    /** What to look for; whatever is null does not matter. */
    public record Filter(
            @Nullable NominationState state,
            @Nullable AwardForm form,
            @Nullable String words,
            int page) {}

    /** One line of the list. */
    public record Line(
            UUID id,
            NominationState state,
            RecipientKind kind,
            String name,
            @Nullable String detail,
            AwardForm form,
            AwardLevel level,
            AwardType type,
            String place) {}

    public Page<Line> list(Account officer, Filter filter) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("reach", officer.jurisdiction().reach());
        parameters.put("state", filter.state() == null ? null : filter.state().name());
        parameters.put("form", filter.form() == null ? null : filter.form().name());
        parameters.put("words", SearchWords.pattern(Names.given(filter.words())));
        long all = jdbc.sql("select count(*) " + FILTERED)
                .params(parameters)
                .query(Long.class)
                .single();
        return new Page<>(lines(parameters, filter.page()), filter.page(), all);
    }

    private List<Line> lines(Map<String, @Nullable Object> parameters, int page) {
        return jdbc.sql("""
                select n.id, s.state, n.kind, case when n.consent_withdrawn_on is null then n.name else :unnamed end as name,
                       case when n.consent_withdrawn_on is null then n.detail end as detail, n.form, n.level, n.type, c.full_name as place
                """ + FILTERED + """
                order by array_position(array['NOMINATED', 'ENDORSED', 'DECIDED', 'REVOKED', 'WITHDRAWN'], s.state),
                         case when n.consent_withdrawn_on is null then n.name end collate "vi-VN-x-icu" nulls last, n.id
                limit :page_size offset :skipped
                """)
                .params(parameters)
                .param("unnamed", unnamed.word())
                .param("page_size", Page.SIZE)
                .param("skipped", Page.before(page))
                .query(new SimplePropertyRowMapper<>(Line.class))
                .list();
    }

    /** One line of the paper that proposes an award; the endorsement is what the last one rested on. */
    public record Endorsed(
            UUID id,
            RecipientKind kind,
            String name,
            @Nullable Integer birthYear,
            @Nullable String detail,
            String place,
            String achievement,
            AwardType type,
            @Nullable String endorsement) {}

    /** All that were endorsed for one form and not yet decided, by given name, for the paper that proposes them. */
    public List<Endorsed> endorsed(Account officer, AwardLevel level, AwardForm form) {
        events.publishEvent(new AwardEvent.Submitted(officer.unit(), form));
        return jdbc.sql("""
                select n.id, n.kind, n.name, n.birth_year, n.detail, c.full_name as place, n.achievement, n.type,
                       (select e.note from awards.nomination_step e
                        where e.nomination_id = n.id and e.step = 'ENDORSED' and e.note is not null
                        order by e.number desc limit 1) as endorsement
                """ + FROM + """
                  and s.state = 'ENDORSED' and n.level = :level and n.form = :form and n.consent_withdrawn_on is null
                order by regexp_replace(n.name, '^.*\\s', '') collate "vi-VN-x-icu", n.name collate "vi-VN-x-icu", n.id
                """)
                .param("reach", officer.jurisdiction().reach())
                .param("level", level.name())
                .param("form", form.name())
                .query(new SimplePropertyRowMapper<>(Endorsed.class))
                .list();
    }
}
