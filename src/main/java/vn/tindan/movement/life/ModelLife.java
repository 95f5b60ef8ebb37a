package vn.tindan.movement.life;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.movement.ModelStories;
import vn.tindan.movement.MovementEvent;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

/** Reviews and grades of models, each on its day and undone where it was entered by mistake; the settings of sites. */
@Service
@Transactional
public class ModelLife {

    private final JdbcClient jdbc;
    private final ModelStories stories;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ModelLife(JdbcClient jdbc, ModelStories stories, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.stories = stories;
        this.events = events;
        this.clock = clock;
    }

    /** A review, or a grade. */
    public record Step(
            UUID id,
            String kind,
            LocalDate onDay,
            @Nullable Grade grade,
            @Nullable String note) {}

    /** With a grade it was graded, without one reviewed. */
    public void record(
            Jurisdiction jurisdiction, UUID model, LocalDate on, @Nullable Grade grade, @Nullable String note) {
        var story = stories.story(jurisdiction, model);
        if (on.isAfter(CountryTime.today(clock))) {
            throw new RuleViolation("movement.rule.future");
        }
        if (on.isBefore(story.foundedOn())) {
            throw new RuleViolation("movement.rule.before-founding");
        }
        if (!story.isActive()) {
            throw new RuleViolation("movement.rule.retired");
        }
        if (isRecorded(model, on, grade)) {
            throw new RuleViolation("movement.rule.step-already");
        }
        jdbc.sql("""
                insert into movement.model_step (id, model_id, kind, on_day, grade, note)
                values (:id, :model, :kind, :on, :grade, :note)
                """)
                .param("id", UUID.randomUUID())
                .param("model", model)
                .param("kind", grade == null ? "REVIEWED" : "GRADED")
                .param("on", on)
                .param("grade", grade == null ? null : grade.name())
                .param("note", note)
                .update();
        events.publishEvent(new MovementEvent.Stepped(
                model, story.unit(), grade == null ? MovementEvent.Step.REVIEWED : MovementEvent.Step.GRADED));
    }

    private boolean isRecorded(UUID model, LocalDate on, @Nullable Grade grade) {
        return jdbc.sql("""
                select exists (select from movement.model_step
                    where model_id = :model and on_day = :on and kind = :kind and undone_at is null)
                """)
                .param("model", model)
                .param("on", on)
                .param("kind", grade == null ? "REVIEWED" : "GRADED")
                .query(Boolean.class)
                .single();
    }

    public void undo(Jurisdiction jurisdiction, UUID model, UUID step) {
        var story = stories.story(jurisdiction, model);
        int undone = jdbc.sql("""
                update movement.model_step set undone_at = :at
                where id = :step and model_id = :model and undone_at is null
                """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("step", step)
                .param("model", model)
                .update();
        if (undone == 0) {
            throw new NotFound();
        }
        events.publishEvent(new MovementEvent.Stepped(model, story.unit(), MovementEvent.Step.STEP_UNDONE));
    }

    /** Those that stand, in the order of their days. */
    @Transactional(readOnly = true)
    public List<Step> steps(UUID model) {
        return jdbc.sql("""
                select id, kind, on_day, grade, note from movement.model_step
                where model_id = :model and undone_at is null order by on_day, id
                """)
                .param("model", model)
                .query(new SimplePropertyRowMapper<>(Step.class))
                .list();
    }

    public void describe(UUID site, Set<Setting> settings) {
        settings.forEach(
                setting -> jdbc.sql("insert into movement.site_setting (site_id, setting) values (:site, :setting)")
                        .param("site", site)
                        .param("setting", setting.name())
                        .update());
    }

    /** Of all sites of a model. */
    @Transactional(readOnly = true)
    public List<SiteSetting> settings(UUID model) {
        return jdbc.sql("""
                select s.site_id, s.setting
                from movement.site_setting s join movement.model_site m on m.id = s.site_id
                where m.model_id = :model order by s.setting
                """)
                .param("model", model)
                .query(new SimplePropertyRowMapper<>(SiteSetting.class))
                .list();
    }

    /** One setting of one site. */
    public record SiteSetting(UUID siteId, Setting setting) {}
}
