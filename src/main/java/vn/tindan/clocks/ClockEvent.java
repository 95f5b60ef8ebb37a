package vn.tindan.clocks;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import vn.tindan.audit.Audited;
import vn.tindan.geography.UnitId;

/** What happened to the calendar that clocks are counted by. */
public sealed interface ClockEvent extends Audited {

    /** A limit reads otherwise from a day on. */
    record RuleChanged(String rule, LocalDate from) implements ClockEvent {
        @Override
        public String action() {
            return "clocks.rule-changed";
        }

        @Override
        public String subject() {
            return "rule:" + rule + "@" + from;
        }
    }

    /** The province is told after another number of days. */
    record EscalationChanged(int days) implements ClockEvent {
        @Override
        public String action() {
            return "clocks.escalation-changed";
        }

        @Override
        public String subject() {
            return "escalation:" + days;
        }
    }

    /** Somebody was told that a clock ran out. */
    record Escalated(UUID what, UnitId unit, Escalation.Level level) implements ClockEvent {
        @Override
        public String action() {
            return "clocks.told-" + level.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String subject() {
            return "tip:" + what;
        }

        @Override
        public String concernedUnit() {
            return unit.toString();
        }
    }

    /** A day became one of rest or of work, or an ordinary one again. */
    record CalendarChanged(LocalDate day) implements ClockEvent {
        @Override
        public String action() {
            return "clocks.calendar-changed";
        }

        @Override
        public String subject() {
            return "day:" + day;
        }
    }
}
