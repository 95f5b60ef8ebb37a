package vn.tindan.clocks;

import java.time.LocalDate;
import vn.tindan.audit.Audited;

/** What happened to the calendar that clocks are counted by. */
public sealed interface ClockEvent extends Audited {

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
