package vn.tindan.awards;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.shared.RuleViolation;

/**
 * The written consent of somebody on a list, taken back and given anew. Once it is taken back the row counts as before and
 * the name is shown nowhere: not on the decision, in lists, on certificates or in reports that are written from then on.
 */
@Service
@Transactional
public class NamingConsents {

    private final JdbcClient jdbc;
    private final Awards awards;
    private final ApplicationEventPublisher events;

    NamingConsents(JdbcClient jdbc, Awards awards, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.awards = awards;
        this.events = events;
    }

    /**
     * From this list and from every other within reach that names the same person by the same paper.
     *
     * @throws RuleViolation where there is no consent to take back, or the day is before it
     */
    public void withdraw(Awards.Handle handle, UUID recipient, LocalDate on) {
        var unit = awards.touch(handle, on);
        int withdrawn = jdbc.sql("""
                update awards.recipient set consent_withdrawn_on = :on
                where id = :recipient and decision_id = :decision and consent_on <= :on and consent_withdrawn_on is null
                """)
                .param("on", on)
                .param("recipient", recipient)
                .param("decision", handle.decision())
                .update();
        if (withdrawn == 0) {
            throw new RuleViolation("awards.rule.consent-none");
        }
        sayToNomination(recipient);
        events.publishEvent(
                new AwardEvent.ConsentChanged(handle.decision(), unit, recipient, "award.consent-withdrawn"));
        byTheSamePaper(handle, recipient, on).forEach(same -> {
            sayToNomination(same.id());
            events.publishEvent(
                    new AwardEvent.ConsentChanged(same.decisionId(), unit, same.id(), "award.consent-withdrawn"));
        });
    }

    private record Same(UUID id, UUID decisionId) {}

    private List<Same> byTheSamePaper(Awards.Handle handle, UUID recipient, LocalDate on) {
        return jdbc.sql("""
                update awards.recipient r set consent_withdrawn_on = :on
                from awards.recipient first, awards.decision d
                where first.id = :recipient and d.id = r.decision_id and d.unit in (select accounts.units_within(:reach))
                  and r.name_key = first.name_key and r.kind = first.kind
                  and r.birth_year is not distinct from first.birth_year
                  and r.consent_document = first.consent_document and r.consent_on <= :on
                  and r.consent_withdrawn_on is null
                returning r.id, r.decision_id
                """)
                .param("on", on)
                .param("recipient", recipient)
                .param("reach", handle.jurisdiction().reach())
                .query(new SimplePropertyRowMapper<>(Same.class))
                .list();
    }

    /**
     * Names them again, by a new paper; also what undoes a withdrawal that was entered by mistake.
     *
     * @throws RuleViolation where no consent was taken back, or the new one is older than that
     */
    public void give(Awards.Handle handle, UUID recipient, String document, LocalDate on) {
        var unit = awards.touch(handle, on);
        int given = jdbc.sql("""
                update awards.recipient
                set consent_document = :document, consent_on = :on, consent_withdrawn_on = null
                where id = :recipient and decision_id = :decision and consent_withdrawn_on <= :on
                """)
                .param("document", document)
                .param("on", on)
                .param("recipient", recipient)
                .param("decision", handle.decision())
                .update();
        if (given == 0) {
            throw new RuleViolation("awards.rule.consent-none");
        }
        sayToNomination(recipient);
        events.publishEvent(new AwardEvent.ConsentChanged(handle.decision(), unit, recipient, "award.consent-given"));
    }

    private void sayToNomination(UUID recipient) {
        jdbc.sql("""
                update awards.nomination n
                set consent_document = r.consent_document, consent_on = r.consent_on,
                    consent_withdrawn_on = r.consent_withdrawn_on, version = n.version + 1
                from awards.recipient r where r.id = :recipient and n.id = r.nomination_id
                """).param("recipient", recipient).update();
    }
}
