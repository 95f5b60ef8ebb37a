package vn.tindan.awards.nomination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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
import vn.tindan.accounts.Role;
import vn.tindan.awards.AwardEvent;
import vn.tindan.awards.AwardForm;
import vn.tindan.awards.AwardLevel;
import vn.tindan.awards.AwardType;
import vn.tindan.awards.Names;
import vn.tindan.awards.RecipientKind;
import vn.tindan.awards.Unnamed;
import vn.tindan.cases.references.CaseReferences;
import vn.tindan.geography.UnitId;
import vn.tindan.movement.ModelRegister;
import vn.tindan.shared.NotFound;

/** Reads nominations within an officer's reach. Which case one rests on is shown to those only who handle cases. */
@Service
@Transactional
public class NominationReading {

    /** Nominations on one page of the list. */
    public static final int PAGE = 25;

    private static final String FROM = """
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
    private final CaseReferences cases;
    private final ModelRegister models;
    private final Unnamed unnamed;
    private final ApplicationEventPublisher events;

    NominationReading(
            JdbcClient jdbc,
            CaseReferences cases,
            ModelRegister models,
            Unnamed unnamed,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.models = models;
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

    /** A page of lines. */
    public record Page(List<Line> lines, int number, long all) {
        public boolean hasNext() {
            return (long) (number + 1) * PAGE < all;
        }
    }

    public Page list(Account officer, Filter filter) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("reach", officer.jurisdiction().reach());
        parameters.put("state", filter.state() == null ? null : filter.state().name());
        parameters.put("form", filter.form() == null ? null : filter.form().name());
        parameters.put("words", filter.words() == null ? null : "%" + Names.literal(filter.words()) + "%");
        long all = jdbc.sql("select count(*) " + FILTERED)
                .params(parameters)
                .query(Long.class)
                .single();
        return new Page(lines(parameters, filter.page()), filter.page(), all);
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
                .param("page_size", PAGE)
                .param("skipped", page * PAGE)
                .query(new SimplePropertyRowMapper<>(Line.class))
                .list();
    }

    /** All that were endorsed for one form and not yet decided, by given name, for the paper that proposes them. */
    public List<Nomination> endorsed(Account officer, AwardLevel level, AwardForm form) {
        var found = jdbc.sql("select n.id " + FROM + """
                 and s.state = 'ENDORSED' and n.level = :level and n.form = :form and n.consent_withdrawn_on is null
                order by regexp_replace(n.name, '^.*\\s', '') collate "vi-VN-x-icu", n.name collate "vi-VN-x-icu", n.id
                limit 500
                """)
                .param("reach", officer.jurisdiction().reach())
                .param("level", level.name())
                .param("form", form.name())
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
        events.publishEvent(new AwardEvent.Submitted(officer.unit(), form));
        return found.stream().map(id -> view(officer, id)).toList();
    }

    /** Read on a page: the trail gets a line. */
    public Nomination open(Account officer, UUID id) {
        var nomination = view(officer, id);
        events.publishEvent(new NominationEvent(id, nomination.unit(), "nomination.read"));
        return nomination;
    }

    Nomination view(Account officer, UUID id) {
        return jdbc.sql("""
                select n.*, s.state as state_now, p.full_name as place, c.full_name as counted_place, d.id as decision,
                       d.number as decision_number
                """ + FROM + " and n.id = :id")
                .param("reach", officer.jurisdiction().reach())
                .param("id", id)
                .query((row, _) -> nomination(officer, row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private Nomination nomination(Account officer, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var withdrawnOn = row.getObject("consent_withdrawn_on", LocalDate.class);
        var draft = withdrawnOn == null ? draft(row) : unnamed(draft(row));
        return new Nomination(
                id,
                row.getInt("version"),
                NominationState.valueOf(row.getString("state_now")),
                UnitId.parse(row.getString("unit")),
                row.getString("place"),
                row.getString("counted_place"),
                draft,
                caseNumber(officer, draft.achievement().file()),
                modelName(officer, draft.achievement().model()),
                row.getObject("decision", UUID.class),
                row.getString("decision_number"),
                withdrawnOn,
                holds(id),
                steps(id, withdrawnOn == null));
    }

    /** Without what would tell who it is. */
    private Nomination.Draft unnamed(Nomination.Draft draft) {
        var nominee = draft.nominee();
        return new Nomination.Draft(
                new Nomination.Nominee(nominee.kind(), unnamed.word(), null, null, nominee.capacity(), nominee.unit()),
                draft.proposal(),
                new Nomination.Achievement(unnamed.word(), draft.achievement().year(), null, null, null),
                new Nomination.Consent(false, null, null));
    }

    private @Nullable String caseNumber(Account officer, @Nullable UUID file) {
        if (file == null || !officer.is(Role.DUTY_OFFICER) && !officer.is(Role.CHIEF)) {
            return null;
        }
        return cases.find(officer.jurisdiction(), List.of(file)).stream()
                .map(CaseReferences.Reference::number)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String modelName(Account officer, @Nullable UUID model) {
        return model == null
                ? null
                : models.named(officer.jurisdiction(), model)
                        .map(ModelRegister.Named::name)
                        .orElse(null);
    }

    private static Nomination.Draft draft(ResultSet row) throws SQLException {
        return new Nomination.Draft(
                new Nomination.Nominee(
                        RecipientKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        (Integer) row.getObject("birth_year"),
                        row.getString("detail"),
                        Capacity.valueOf(row.getString("capacity")),
                        UnitId.parse(row.getString("counted_unit"))),
                new Nomination.Proposal(
                        AwardForm.valueOf(row.getString("form")),
                        AwardLevel.valueOf(row.getString("level")),
                        AwardType.valueOf(row.getString("type")),
                        row.getBigDecimal("reward")),
                new Nomination.Achievement(
                        row.getString("achievement"),
                        row.getInt("achieved_in"),
                        row.getObject("case_id", UUID.class),
                        row.getObject("model_id", UUID.class),
                        row.getString("project")),
                new Nomination.Consent(
                        row.getBoolean("told"),
                        row.getString("consent_document"),
                        row.getObject("consent_on", LocalDate.class)));
    }

    private List<Nomination.Hold> holds(UUID id) {
        return jdbc.sql(
                        "select id, matter, since, lifted_on from awards.hold where nomination_id = :id order by since, id")
                .param("id", id)
                .query(new SimplePropertyRowMapper<>(Nomination.Hold.class))
                .list();
    }

    /** What somebody wrote beside a step may name the nominee: it goes with the name. */
    private List<Nomination.Step> steps(UUID id, boolean named) {
        return jdbc.sql("""
                select at, actor, step, note from awards.nomination_step where nomination_id = :id order by number
                """)
                .param("id", id)
                .query((row, _) -> new Nomination.Step(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("step"),
                        named ? row.getString("note") : null))
                .list();
    }
}
