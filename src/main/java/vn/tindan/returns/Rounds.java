package vn.tindan.returns;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.returns.filing.FilingState;
import vn.tindan.returns.filing.Filings;
import vn.tindan.shared.RuleViolation;

/** What the level above does to a whole round at once: remind who is missing, accept what needs no look, lock it. */
@Service
@Transactional
public class Rounds {

    private static final Duration BETWEEN_REMINDERS = Duration.ofHours(12);

    private final JdbcClient jdbc;
    private final ReturnBoard board;
    private final Filings filings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rounds(JdbcClient jdbc, ReturnBoard board, Filings filings, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.board = board;
        this.filings = filings;
        this.events = events;
        this.clock = clock;
    }

    /** Tells the units that have not reported, on their own pages; how many those are. */
    public int remind(Account officer, UUID round) {
        board.round(officer.jurisdiction(), round); // not there, where it is out of reach
        int units = (int) board.lines(officer.jurisdiction(), round, null).stream()
                .filter(line -> !line.state().isReported())
                .count();
        var now = clock.instant();
        boolean isTooSoon = jdbc.sql(
                        "select exists (select from returns.reminder where round_id = :round and at > :since)")
                .param("round", round)
                .param("since", now.minus(BETWEEN_REMINDERS).atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
        if (isTooSoon) {
            throw new RuleViolation("returns.rule.reminded");
        }
        if (units > 0) {
            jdbc.sql("insert into returns.reminder (round_id, at, who, units) values (:round, :now, :who, :units)")
                    .param("round", round)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("who", officer.name())
                    .param("units", units)
                    .update();
            events.publishEvent(new ReturnEvent.Reminded(round, officer.unit(), units));
        }
        return units;
    }

    /** Accepts every return that was handed in without a cell that had to be explained; how many those were. */
    public int acceptPlain(Account officer, UUID round) {
        board.round(officer.jurisdiction(), round);
        var plain = board.lines(officer.jurisdiction(), round, FilingState.SUBMITTED).stream()
                .filter(line -> line.notes() == 0)
                .toList();
        plain.forEach(line -> filings.accept(new Filings.Handle(officer, line.filing(), line.version())));
        return plain.size();
    }

    /** Locks every return that was accepted; how many those were. */
    public int lock(Account officer, UUID round) {
        board.round(officer.jurisdiction(), round);
        var accepted = board.lines(officer.jurisdiction(), round, FilingState.ACCEPTED);
        accepted.forEach(line -> filings.lock(new Filings.Handle(officer, line.filing(), line.version())));
        return accepted.size();
    }
}
