package vn.tindan.awards.nomination;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tindan.accounts.Account;
import vn.tindan.audit.Actor;

/** Writes nominations, their steps and what is pending against them. */
@Repository
class NominationStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    NominationStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<UUID> byToken(String token) {
        return jdbc.sql("select id from awards.nomination where token = :token")
                .param("token", token)
                .query(UUID.class)
                .optional();
    }

    void insert(UUID id, String token, Account officer, Nomination.Draft draft, String key) {
        jdbc.sql("""
                insert into awards.nomination
                    (id, token, unit, kind, name, birth_year, detail, capacity, counted_unit, form, level, type, achievement,
                     achieved_in, case_id, model_id, project, achievement_key, told, consent_document, consent_on, reward,
                     state, nominated_by, written_by)
                values (:id, :token, :unit, :kind, :name, cast(:born as integer), :detail, :capacity, :counted, :form, :level,
                     :type, :achievement, :year, cast(:file as uuid), cast(:model as uuid), :project, :key, :told, :consent,
                     cast(:consent_on as date), cast(:reward as numeric), 'NOMINATED', :actor, :actor)
                """)
                .params(parameters(id, draft, key))
                .param("token", token)
                .param("unit", officer.unit().toString())
                .param("actor", officer.username())
                .update();
    }

    void update(UUID id, Account officer, Nomination.Draft draft, String key) {
        jdbc.sql("""
                update awards.nomination set
                    kind = :kind, name = :name, birth_year = cast(:born as integer), detail = :detail, capacity = :capacity,
                    counted_unit = :counted, form = :form, level = :level, type = :type, achievement = :achievement,
                    achieved_in = :year, case_id = cast(:file as uuid), model_id = cast(:model as uuid), project = :project,
                    achievement_key = :key, told = :told, consent_document = :consent,
                    consent_on = cast(:consent_on as date), reward = cast(:reward as numeric), written_by = :actor
                where id = :id
                """)
                .params(parameters(id, draft, key))
                .param("actor", officer.username())
                .update();
    }

    private static Map<String, @Nullable Object> parameters(UUID id, Nomination.Draft draft, String key) {
        var nominee = draft.nominee();
        var achievement = draft.achievement();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("id", id);
        parameters.put("kind", nominee.kind().name());
        parameters.put("name", nominee.name());
        parameters.put("born", nominee.birthYear());
        parameters.put("detail", nominee.detail());
        parameters.put("capacity", nominee.capacity().name());
        parameters.put("counted", nominee.unit().toString());
        parameters.put("form", draft.proposal().form().name());
        parameters.put("level", draft.proposal().level().name());
        parameters.put("type", draft.proposal().type().name());
        parameters.put("reward", draft.proposal().reward());
        parameters.put("achievement", achievement.text());
        parameters.put("year", achievement.year());
        parameters.put("file", achievement.file());
        parameters.put("model", achievement.model());
        parameters.put("project", achievement.project());
        parameters.put("key", key);
        parameters.put("told", draft.consent().told());
        parameters.put("consent", draft.consent().document());
        parameters.put("consent_on", draft.consent().on());
        return parameters;
    }

    /** A line of the story, and the state it leads to. */
    void step(UUID id, NominationState before, NominationState after, NominationStep step, @Nullable String note) {
        jdbc.sql("""
                insert into awards.nomination_step (nomination_id, number, at, actor, step, state_before, note)
                select :id, coalesce(max(number), 0) + 1, :at, :actor, :step, :before, :note
                from awards.nomination_step where nomination_id = :id
                """)
                .param("id", id)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", Actor.current().actorName())
                .param("step", step.name())
                .param("before", before.name())
                .param("note", note)
                .update();
        jdbc.sql("update awards.nomination set version = version + 1, state = :state where id = :id")
                .param("id", id)
                .param("state", after.name())
                .update();
    }

    /** The state before the last step that changed it, to go back to. */
    Optional<NominationState> stateBefore(UUID id) {
        return jdbc.sql("""
                select state_before from awards.nomination_step
                where nomination_id = :id and step in ('ENDORSED', 'WITHDRAWN') order by number desc limit 1
                """).param("id", id).query(NominationState.class).optional();
    }

    boolean isCurrent(UUID id, int version) {
        return jdbc.sql("select version from awards.nomination where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .filter(current -> current == version)
                .isPresent();
    }

    /** Whether what is proposed is what this officer wrote: first, or in the last correction. */
    boolean isWrittenBy(UUID id, Account officer) {
        return jdbc.sql("""
                select nominated_by = :officer or written_by = :officer from awards.nomination where id = :id
                """)
                .param("id", id)
                .param("officer", officer.username())
                .query(Boolean.class)
                .single();
    }

    void hold(UUID nomination, Matter matter, LocalDate since) {
        jdbc.sql(
                        "insert into awards.hold (id, nomination_id, matter, since) values (:id, :nomination, :matter, :since)")
                .param("id", UUID.randomUUID())
                .param("nomination", nomination)
                .param("matter", matter.name())
                .param("since", since)
                .update();
    }

    boolean lift(UUID nomination, UUID hold, LocalDate on) {
        return jdbc.sql("""
                        update awards.hold set lifted_on = :on
                        where id = :hold and nomination_id = :nomination and lifted_on is null and since <= :on
                        """)
                        .param("on", on)
                        .param("hold", hold)
                        .param("nomination", nomination)
                        .update()
                == 1;
    }
}
