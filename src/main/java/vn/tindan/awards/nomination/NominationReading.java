package vn.tindan.awards.nomination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.audit.Who;
import vn.tindan.awards.AwardForm;
import vn.tindan.awards.AwardLevel;
import vn.tindan.awards.AwardType;
import vn.tindan.awards.RecipientKind;
import vn.tindan.awards.naming.Unnamed;
import vn.tindan.cases.references.CaseReferences;
import vn.tindan.geography.UnitId;
import vn.tindan.movement.ModelRegister;
import vn.tindan.shared.NotFound;

/** Reads a nomination within an officer's reach. Which case one rests on is shown to those only who handle cases. */
@Service
@Transactional
public class NominationReading {

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

    /** Read on a page: the trail gets a line. */
    public Nomination open(Account officer, UUID id) {
        var nomination = view(officer, id);
        events.publishEvent(new NominationEvent(id, nomination.unit(), null));
        return nomination;
    }

    Nomination view(Account officer, UUID id) {
        return jdbc.sql("""
                select n.*, s.state as state_now, p.full_name as place, c.full_name as counted_place, d.id as decision,
                       d.number as decision_number
                """ + NominationList.FROM + " and n.id = :id")
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
                select s.at, s.actor, n.name as actor_name, s.step, s.note
                from awards.nomination_step s left join accounts.named n on n.username = s.actor
                where s.nomination_id = :id order by s.number
                """)
                .param("id", id)
                .query((row, _) -> new Nomination.Step(
                        row.getTimestamp("at").toInstant(),
                        Who.of(row, "actor", "actor_name"),
                        row.getString("step"),
                        named ? row.getString("note") : null))
                .list();
    }
}
