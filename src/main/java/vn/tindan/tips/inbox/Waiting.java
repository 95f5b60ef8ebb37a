package vn.tindan.tips.inbox;

/** What of an officer's tips waits, beyond the state they are in. */
public enum Waiting {
    /** A clock of the law has run out. */
    LATE("%1$s.due_at <= :now"),
    /** A clock of the law runs out before the day ends, also where another already has. */
    TODAY("%1$s.due_at > :now and %1$s.due_at <= :tomorrow"),
    /** Three quarters of the time of a clock are gone. */
    AMBER("%1$s.due_at > :now and %1$s.amber_at <= :now"),
    /** The citizen had the last word, in the last ninety days. */
    ANSWERED("""
            t.status <> 'CLOSED' and t.id in (
                select m.tip_id from tips.message m
                where m.side = 'CITIZEN' and m.at > :now - interval '90 days'
                  and not exists (select from tips.message p
                                  where p.tip_id = m.tip_id and p.side = 'POLICE' and p.at >= m.at))"""),
    /** Work on it is still owed. */
    OPEN("t.status in ('NEW', 'RECEIVED', 'CLASSIFIED', 'VERIFYING', 'VERIFIED', 'ASSIGNED', 'SUSPENDED')");

    private final String condition;

    Waiting(String condition) {
        this.condition = condition;
    }

    boolean hasClock() {
        return this == LATE || this == TODAY || this == AMBER;
    }

    String condition() {
        return hasClock()
                ? "t.id in (select r.subject from clocks.running r where r.handling_unit = any (:units) and "
                        + clocks("r") + ")"
                : condition;
    }

    /** Which of its clocks a tip is shown with, as a condition on rows of {@code clocks.running}: those that make it wait. */
    String clocks(String alias) {
        return hasClock() ? condition.formatted(alias) : "true";
    }
}
