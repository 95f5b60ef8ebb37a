package vn.tindan.clocks;

/** What a limit is counted in (DOMAIN 1.5). */
public enum ClockUnit {
    /** By the wall, holidays and nights included. */
    HOUR,
    /** Ends at 24:00 of the last day; on a day of rest, of the next working day. */
    CALENDAR_DAY,
    WORKING_DAY,
    /** Ends on the same date of the later month, else on its last day; on a day of rest, on the next working day. */
    MONTH
}
