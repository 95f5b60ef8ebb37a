package vn.tindan.awards.naming;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.awards.AwardEvent;
import vn.tindan.awards.Awards;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.RuleViolation;

/**
 * The written consent of somebody on a list, taken back and given anew. Once it is taken back the row counts as before and
 * the name is shown nowhere: not on the decision, in lists, on certificates or in reports that are written from then on.
 */
@Service
@Transactional
public class NamingConsents {

    /** Who agreed by which paper, read from a list or from a nomination. */
    private static final String PAPER = """
            with paper as (
                select id, kind, name_key, birth_year, unit, consent_document, consent_on, consent_withdrawn_on,
                       nomination_id
                from awards.recipient where id = :source
                union all
                select id, kind, name_key, birth_year, counted_unit, consent_document, consent_on, consent_withdrawn_on, id
                from awards.nomination where id = :source)
            """;

    /** Names that person by that paper. Without a year of birth only a namesake of the same place is the same person. */
    private static final String SAME = """
             r.name_key = p.name_key and r.kind = p.kind and r.birth_year is not distinct from p.birth_year
             and (p.birth_year is not null or r.%s = p.unit)
             and r.consent_document = p.consent_document and r.consent_on = p.consent_on
            """;

    private static final String LISTED = """
            from awards.decision d, paper p
            where d.id = r.decision_id and (d.unit in (select accounts.units_within(:reach)) or r.nomination_id = p.id) and
            """ + SAME.formatted("unit");

    private static final String NOMINATED = """
            from paper p
            where (r.unit in (select accounts.units_within(:reach)) or r.id = p.nomination_id) and
            """ + SAME.formatted("counted_unit");

    private final JdbcClient jdbc;
    private final Awards awards;
    private final ApplicationEventPublisher events;

    NamingConsents(JdbcClient jdbc, Awards awards, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.awards = awards;
        this.events = events;
    }

    /**
     * From this list and from every other list and nomination within reach that names the same person by the same paper.
     *
     * @throws RuleViolation where there is no consent to take back, or the day is before it
     */
    public void withdraw(Awards.Handle handle, UUID recipient, LocalDate on) {
        var unit = awards.touch(handle, on);
        requireOn(handle, recipient);
        takeBack(handle.jurisdiction(), unit, recipient, on);
    }

    /** The same, from the nomination that names them, whether it led to a list or not. */
    public void withdrawOfNomination(Jurisdiction jurisdiction, UnitId unit, UUID nomination, LocalDate on) {
        takeBack(jurisdiction, unit, nomination, on);
    }

    private record Same(UUID id, UUID decisionId) {}

    private void takeBack(Jurisdiction jurisdiction, UnitId unit, UUID source, LocalDate on) {
        require("consent_on <= :on and consent_withdrawn_on is null", source, on);
        var changes = new HashMap<String, Object>();
        changes.put("source", source);
        changes.put("on", on);
        changes.put("reach", jurisdiction.reach());
        var listed = jdbc.sql(PAPER + "update awards.recipient r set consent_withdrawn_on = :on " + LISTED
                        + " and r.consent_withdrawn_on is null returning r.id, r.decision_id")
                .params(changes)
                .query(new SimplePropertyRowMapper<>(Same.class))
                .list();
        jdbc.sql(PAPER + "update awards.nomination r set consent_withdrawn_on = :on, version = r.version + 1 "
                        + NOMINATED + " and r.consent_withdrawn_on is null")
                .params(changes)
                .update();
        tell(listed, unit, false);
    }

    /**
     * Names them again, by a new paper, wherever this withdrawal took the name away; also what undoes a withdrawal that was
     * entered by mistake.
     *
     * @throws RuleViolation where no consent was taken back, or the new one is older than that
     */
    public void give(Awards.Handle handle, UUID recipient, String document, LocalDate on) {
        var unit = awards.touch(handle, on);
        requireOn(handle, recipient);
        require("consent_withdrawn_on <= :on", recipient, on);
        var changes = new HashMap<String, Object>();
        changes.put("source", recipient);
        changes.put("on", on);
        changes.put("document", document);
        changes.put("reach", handle.jurisdiction().reach());
        String anew = " set consent_document = :document, consent_on = :on, consent_withdrawn_on = null";
        String taken = " and r.consent_withdrawn_on = p.consent_withdrawn_on";
        jdbc.sql(PAPER + "update awards.nomination r" + anew + ", version = r.version + 1 " + NOMINATED + taken)
                .params(changes)
                .update();
        var listed = jdbc.sql(PAPER + "update awards.recipient r" + anew + " " + LISTED + taken
                        + " returning r.id, r.decision_id")
                .params(changes)
                .query(new SimplePropertyRowMapper<>(Same.class))
                .list();
        tell(listed, unit, true);
    }

    private void require(String state, UUID source, LocalDate on) {
        boolean fits = jdbc.sql(PAPER + "select exists (select from paper where " + state + ")")
                .param("source", source)
                .param("on", on)
                .query(Boolean.class)
                .single();
        if (!fits) {
            throw new RuleViolation("awards.rule.consent-none");
        }
    }

    private void requireOn(Awards.Handle handle, UUID recipient) {
        boolean listed = jdbc.sql(
                        "select exists (select from awards.recipient where id = :id and decision_id = :decision)")
                .param("id", recipient)
                .param("decision", handle.decision())
                .query(Boolean.class)
                .single();
        if (!listed) {
            throw new RuleViolation("awards.rule.consent-none");
        }
    }

    private void tell(List<Same> listed, UnitId unit, boolean given) {
        listed.forEach(
                row -> events.publishEvent(new AwardEvent.ConsentChanged(row.decisionId(), unit, row.id(), given)));
    }
}
