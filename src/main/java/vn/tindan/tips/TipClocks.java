package vn.tindan.tips;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.tindan.clocks.ClockChanges;
import vn.tindan.clocks.Clocks;
import vn.tindan.tips.terms.DecisionClocks;
import vn.tindan.tips.terms.TipAction;

/** Which clocks of the law a step with a tip starts and ends (DOMAIN 1.5). Their limits are data, not here. */
@Component
class TipClocks {

    private static final List<String> FIRST = List.of("REPORT", "REPORT_DIFFICULT", "ASSIGN");
    private static final List<String> OF_CRIME =
            List.of("REPORT", "REPORT_DIFFICULT", "ASSIGN", "NOTICE", "DECIDE", "DECIDE_COMPLEX", "DECIDE_EXTENDED");
    private static final List<String> TRANSFER = List.of("TRANSFER");
    private static final List<String> BEFORE_THE_END = List.of(
            "CHECK",
            "REPORT",
            "REPORT_DIFFICULT",
            "ASSIGN",
            "NOTICE",
            "DECIDE",
            "DECIDE_COMPLEX",
            "DECIDE_EXTENDED",
            "RESUMED");

    private final Clocks clocks;
    private final ClockChanges changes;
    private final Clock clock;

    TipClocks(Clocks clocks, ClockChanges changes, Clock clock) {
        this.clocks = clocks;
        this.changes = changes;
        this.clock = clock;
    }

    void follow(Tip tip, TipAction action, Instant at) {
        var id = tip.id();
        switch (action) {
            case RECEIVE -> clocks.start(id, tip.handlingUnit(), "CHECK", at);
            case CLASSIFY, RECLASSIFY -> classified(tip, at);
            case DISCLAIM -> disclaimed(tip, at);
            case VERIFY -> clocks.meet(id, List.of("CHECK"), at);
            case ASSIGN -> clocks.meet(id, FIRST, at);
            case SUSPEND -> clocks.drop(id, DecisionClocks.RULES, at);
            case RESUME -> clocks.start(id, tip.handlingUnit(), "RESUMED", at);
            case SET_ASIDE, RESOLVE, CONCLUDE_BY_CASE -> {
                clocks.meet(id, BEFORE_THE_END, at);
                clocks.meet(id, TRANSFER, at);
                clocks.start(id, tip.handlingUnit(), "NOTIFY", at);
            }
            case REOPEN -> reopened(tip, at);
            case NOTIFY -> clocks.meet(id, List.of("NOTIFY"), at);
            case WRITE -> clocks.meet(id, List.of("NOTICE"), at);
            case ROUTE -> {
                clocks.meet(id, TRANSFER, at);
                clocks.meet(id, List.of("CHECK", "REPORT", "REPORT_DIFFICULT", "ASSIGN"), at);
                clocks.drop(id, BEFORE_THE_END, at);
            }
            case PASS_ON -> clocks.passOn(id, tip.handlingUnit());
            case MERGE -> {
                clocks.drop(id, BEFORE_THE_END, at);
                clocks.drop(id, TRANSFER, at);
            }
            case EXTEND -> changes.extend(id, at);
            case CHECK, CLOSE, UNDO, UNMERGE, JUDGE, ENTRUST, INFORM, UNINFORM, NOTE -> {}
        }
    }

    /** A source of crime has clocks of its own from here on, counted from its reception; what turned out to be none has them no longer. */
    private void classified(Tip tip, Instant at) {
        clocks.drop(tip.id(), TRANSFER, at);
        clocks.drop(tip.id(), OF_CRIME, at);
        var type = tip.classification().legalType();
        if (type != null && type.isCrime()) {
            var received = clocks.since(tip.id(), "CHECK").orElse(at);
            for (String rule : List.of("REPORT", "ASSIGN", "NOTICE", "DECIDE")) {
                clocks.start(tip.id(), tip.handlingUnit(), rule, at, received);
            }
        }
    }

    /** What is owed again has a clock again: a source of crime the month of what is resumed, all else that of checking. */
    private void reopened(Tip tip, Instant at) {
        var type = tip.classification().legalType();
        clocks.start(tip.id(), tip.handlingUnit(), type != null && type.isCrime() ? "RESUMED" : "CHECK", at);
    }

    /** A merged tip is handed on with its main tip; taken out again there, its time goes on there. */
    void move(Tip merged) {
        clocks.move(merged.id(), merged.handlingUnit());
    }

    /** Found once more not to be this unit's, it has no more time than before. */
    private void disclaimed(Tip tip, Instant at) {
        if (!clocks.isRunning(tip.id(), "TRANSFER")) {
            clocks.start(tip.id(), tip.handlingUnit(), "TRANSFER", at);
        }
    }

    void takeBack(Tip tip, Instant step) {
        clocks.takeBack(tip.id(), step, clock.instant());
    }

    boolean allInTime(Tip tip) {
        return clocks.allInTime(tip.id(), clock.instant());
    }
}
