package vn.tindan.awards.occasion;

import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.awards.naming.InformantGuard;
import vn.tindan.geography.Units;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

/** Keeps conferences and what stands under each. Whoever is below its holder puts own decisions under it. */
@Service
@Transactional
public class Occasions {

    private final JdbcClient jdbc;
    private final OccasionReading reading;
    private final Units units;
    private final ApplicationEventPublisher events;

    Occasions(JdbcClient jdbc, OccasionReading reading, Units units, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.units = units;
        this.events = events;
    }

    /** A form sent twice, known by its token, makes one conference. */
    public UUID enter(Jurisdiction jurisdiction, String token, Occasion.Entry entry) {
        require(jurisdiction, entry);
        var known = jdbc.sql("select id from awards.occasion where token = :token")
                .param("token", token)
                .query(UUID.class)
                .optional();
        if (known.isPresent()) {
            return known.get();
        }
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into awards.occasion (id, token, held_by, name, region, from_day, to_day, held_on)
                values (:id, :token, :holder, :name, :region, :from_day, :to_day, cast(:held_on as date))
                """)
                .param("id", id)
                .param("token", token)
                .param("holder", entry.holder().toString())
                .param("name", entry.name())
                .param("region", entry.region())
                .param("from_day", entry.from())
                .param("to_day", entry.to())
                .param("held_on", entry.heldOn())
                .update();
        events.publishEvent(new OccasionEvent(id, entry.holder(), OccasionEvent.What.ENTERED));
        return id;
    }

    public void correct(Jurisdiction jurisdiction, UUID id, int version, Occasion.Entry entry) {
        requireHolder(jurisdiction, id, version);
        require(jurisdiction, entry);
        jdbc.sql("""
                update awards.occasion set held_by = :holder, name = :name, region = :region, from_day = :from_day,
                    to_day = :to_day, held_on = cast(:held_on as date), version = version + 1
                where id = :id
                """)
                .param("id", id)
                .param("holder", entry.holder().toString())
                .param("name", entry.name())
                .param("region", entry.region())
                .param("from_day", entry.from())
                .param("to_day", entry.to())
                .param("held_on", entry.heldOn())
                .update();
        events.publishEvent(new OccasionEvent(id, entry.holder(), OccasionEvent.What.CORRECTED));
    }

    /** Takes it off the list, or puts it back there. */
    public void withdraw(Jurisdiction jurisdiction, UUID id, int version, boolean withdrawn) {
        var occasion = requireHolder(jurisdiction, id, version);
        jdbc.sql("update awards.occasion set withdrawn = :withdrawn, version = version + 1 where id = :id")
                .param("id", id)
                .param("withdrawn", withdrawn)
                .update();
        events.publishEvent(new OccasionEvent(
                id, occasion.entry().holder(), withdrawn ? OccasionEvent.What.WITHDRAWN : OccasionEvent.What.RESTORED));
    }

    /** Puts a decision or a tally within reach under the conference, or with a null conference takes it away. */
    public void place(Jurisdiction jurisdiction, UUID id, UUID paper, boolean under) {
        var occasion = reading.get(jurisdiction, id);
        int placed = 0;
        for (String table : List.of("awards.decision", "awards.tally")) {
            placed += jdbc.sql("update " + table + """
                     set occasion_id = cast(:to as uuid)
                    where id = :paper and unit in (select accounts.units_within(:reach))
                      and (occasion_id is null and :under or occasion_id = :occasion and not :under)
                    """)
                    .param("to", under ? id : null)
                    .param("paper", paper)
                    .param("under", under)
                    .param("occasion", id)
                    .param("reach", jurisdiction.reach())
                    .update();
        }
        if (placed == 0) {
            throw new RuleViolation("awards.rule.occasion-paper");
        }
        events.publishEvent(new OccasionEvent(
                id,
                occasion.entry().holder(),
                under ? OccasionEvent.What.PAPER_ADDED : OccasionEvent.What.PAPER_REMOVED));
    }

    private Occasion requireHolder(Jurisdiction jurisdiction, UUID id, int version) {
        var occasion = reading.held(jurisdiction, id);
        jdbc.sql("select version from awards.occasion where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .filter(current -> current == version)
                .orElseThrow(() -> new ObjectOptimisticLockingFailureException(Occasion.class, id));
        return occasion;
    }

    private void require(Jurisdiction jurisdiction, Occasion.Entry entry) {
        if (!units.contains(jurisdiction.unit(), entry.holder())) {
            throw new NotFound();
        }
        if (entry.to().isBefore(entry.from())) {
            throw new RuleViolation("awards.rule.occasion-period");
        }
        if (InformantGuard.givesAway(entry.name())) {
            throw new RuleViolation("awards.rule.occasion-informant");
        }
    }
}
