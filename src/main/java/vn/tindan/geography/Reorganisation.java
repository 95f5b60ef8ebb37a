package vn.tindan.geography;

import java.time.LocalDate;

/** The day on which the map of 2025 changed. */
public final class Reorganisation {

    /** District government ended, 63 provinces became 34 and 10,035 communes 3,321 (202/2025/QH15). */
    public static final LocalDate DISTRICTS_ENDED = LocalDate.of(2025, 7, 1);

    private Reorganisation() {}
}
