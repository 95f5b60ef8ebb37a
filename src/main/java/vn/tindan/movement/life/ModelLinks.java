package vn.tindan.movement.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.cases.references.CaseReferences;
import vn.tindan.movement.ModelStories;
import vn.tindan.movement.MovementEvent;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.tips.references.TipReferences;

/** The tips and cases that came of a model: counted for whoever reads the model, shown to those who handle them. */
@Service
@Transactional
public class ModelLinks {

    private final JdbcClient jdbc;
    private final ModelStories stories;
    private final TipReferences tips;
    private final CaseReferences cases;
    private final ApplicationEventPublisher events;

    ModelLinks(
            JdbcClient jdbc,
            ModelStories stories,
            TipReferences tips,
            CaseReferences cases,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.stories = stories;
        this.tips = tips;
        this.cases = cases;
        this.events = events;
    }

    /** What an officer may link: a tip or a case of the own register. */
    public enum Kind {
        TIP,
        CASE
    }

    /** One that the reader may open. */
    public record Link(Kind kind, UUID target, String number) {}

    /** How many there are, and those that the reader may open. */
    public record Links(long tips, long cases, List<Link> open) {}

    private static boolean handles(Account reader) {
        return reader.is(Role.DUTY_OFFICER) || reader.is(Role.CHIEF);
    }

    @Transactional(readOnly = true)
    public Links of(Account reader, UUID model) {
        var tipIds = targets(model, Kind.TIP);
        var caseIds = targets(model, Kind.CASE);
        var open = new ArrayList<Link>();
        if (handles(reader)) {
            tips.find(reader.jurisdiction(), tipIds)
                    .forEach(tip -> open.add(new Link(Kind.TIP, tip.id(), tip.number())));
            cases.find(reader.jurisdiction(), caseIds)
                    .forEach(file -> open.add(new Link(Kind.CASE, file.id(), file.number())));
        }
        return new Links(tipIds.size(), caseIds.size(), open);
    }

    private List<UUID> targets(UUID model, Kind kind) {
        return jdbc
                .sql("select target from movement.model_link where model_id = :model and kind = :kind")
                .param("model", model)
                .param("kind", kind.name())
                .query(UUID.class)
                .list()
                .stream()
                .map(UUID.class::cast)
                .toList();
    }

    /** By the number in the register of the officer's own unit. */
    public void link(Account officer, UUID model, Kind kind, String number) {
        var story = stories.story(officer.jurisdiction(), model);
        jdbc.sql("""
                insert into movement.model_link (model_id, kind, target) values (:model, :kind, :target)
                on conflict do nothing
                """)
                .param("model", model)
                .param("kind", kind.name())
                .param("target", find(officer, kind, number))
                .update();
        events.publishEvent(new MovementEvent.Stepped(model, story.unit(), MovementEvent.Step.LINKED));
    }

    private UUID find(Account officer, Kind kind, String number) {
        if (!handles(officer) || !number.matches("\\s*\\d{1,9}\\s*/\\s*\\d{4}\\s*")) {
            throw new RuleViolation("movement.rule.link-unknown");
        }
        var found =
                kind == Kind.CASE ? cases.find(officer.jurisdiction(), officer.unit(), number) : tip(officer, number);
        return found.orElseThrow(() -> new RuleViolation("movement.rule.link-unknown"));
    }

    private Optional<UUID> tip(Account officer, String number) {
        var parts = number.replaceAll("\\s+", "").split("/");
        return tips.find(officer.jurisdiction(), officer.unit(), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]))
                .map(TipReferences.Reference::id);
    }

    public void unlink(Account officer, UUID model, Kind kind, UUID target) {
        var story = stories.story(officer.jurisdiction(), model);
        if (of(officer, model).open().stream()
                .noneMatch(link -> link.kind() == kind && link.target().equals(target))) {
            throw new NotFound();
        }
        jdbc.sql("delete from movement.model_link where model_id = :model and kind = :kind and target = :target")
                .param("model", model)
                .param("kind", kind.name())
                .param("target", target)
                .update();
        events.publishEvent(new MovementEvent.Stepped(model, story.unit(), MovementEvent.Step.UNLINKED));
    }
}
