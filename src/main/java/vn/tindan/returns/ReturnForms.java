package vn.tindan.returns;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.figures.Convention;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.CountryTime;

/** The forms that an administrator of a province, or of the nation, lets communes fill in. */
@Service
@Transactional
public class ReturnForms {

    private final JdbcClient jdbc;
    private final ReturnFormRules rules;
    private final ReturnRounds rounds;
    private final ReturnFormList forms;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReturnForms(
            JdbcClient jdbc,
            ReturnFormRules rules,
            ReturnRounds rounds,
            ReturnFormList forms,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.rounds = rounds;
        this.forms = forms;
        this.events = events;
        this.clock = clock;
    }

    /** What an administrator says of a new form; {@code since} is any day of the first period. */
    public record Definition(
            String name,
            Frequency frequency,
            Convention convention,
            int dueDays,
            int jumpPercent,
            LocalDate since,
            List<String> indicators,
            List<UnitId> reporters) {}

    /** Defines a form and opens its rounds up to today's. */
    public UUID define(Account administrator, Definition definition) {
        rules.check(administrator, definition);
        var first = definition.frequency().containing(definition.convention(), definition.since());
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into returns.form (id, unit, name, frequency, convention, due_days, jump_percent, since,
                                          created_at, created_by)
                values (:id, :unit, :name, :frequency, :convention, :dueDays, :jump, :since, :at, :by)
                """)
                .param("id", id)
                .param("unit", administrator.unit().toString())
                .param("name", definition.name().strip())
                .param("frequency", definition.frequency().name())
                .param("convention", definition.convention().name())
                .param("dueDays", definition.dueDays())
                .param("jump", definition.jumpPercent())
                .param("since", first.from())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", administrator.actorName())
                .update();
        addLines(id, definition.indicators());
        for (var reporter : definition.reporters()) {
            jdbc.sql("insert into returns.form_reporter (form_id, unit) values (:form, :unit)")
                    .param("form", id)
                    .param("unit", reporter.toString())
                    .update();
        }
        rounds.open(forms.get(id));
        events.publishEvent(new ReturnEvent.FormChanged(id, administrator.unit(), ReturnEvent.Change.DEFINED));
        return id;
    }

    /** Changes what does not touch rounds that are past: the name, the days, the threshold. */
    public void change(Account administrator, UUID id, int version, String name, int dueDays, int jumpPercent) {
        var form = forms.owned(administrator, id);
        rules.checkNumbers(name, dueDays, jumpPercent);
        int changed = jdbc.sql("""
                update returns.form set name = :name, due_days = :dueDays, jump_percent = :jump, version = version + 1
                where id = :id and version = :version
                """)
                .param("name", name.strip())
                .param("dueDays", dueDays)
                .param("jump", jumpPercent)
                .param("id", id)
                .param("version", version)
                .update();
        requireCurrent(changed);
        events.publishEvent(new ReturnEvent.FormChanged(id, form.unit(), ReturnEvent.Change.CHANGED));
    }

    /** No round is opened any more; those that are open stay due. */
    public void close(Account administrator, UUID id, int version) {
        var form = forms.owned(administrator, id);
        int changed = jdbc.sql("""
                update returns.form set closed_on = greatest(since, cast(:today as date)), version = version + 1
                where id = :id and version = :version and closed_on is null
                """)
                .param("today", CountryTime.today(clock))
                .param("id", id)
                .param("version", version)
                .update();
        requireCurrent(changed);
        events.publishEvent(new ReturnEvent.FormChanged(id, form.unit(), ReturnEvent.Change.CLOSED));
    }

    private static void requireCurrent(int changed) {
        if (changed == 0) {
            throw new OptimisticLockingFailureException("the form was changed meanwhile");
        }
    }

    private void addLines(UUID form, List<String> indicators) {
        int position = 0;
        for (var indicator : indicators) {
            position++;
            jdbc.sql(
                            "insert into returns.form_line (form_id, position, indicator) values (:form, :position, :indicator)")
                    .param("form", form)
                    .param("position", position)
                    .param("indicator", indicator)
                    .update();
        }
    }
}
