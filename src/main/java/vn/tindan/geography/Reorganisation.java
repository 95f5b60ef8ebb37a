package vn.tindan.geography;

import java.time.LocalDate;

/** The days on which the map and the police of 2025 changed; they are not the same day. */
public final class Reorganisation {

    /** District police were dissolved; commune and provincial police took over (Kết luận 121-KL/TW, 123-KL/TW). */
    public static final LocalDate DISTRICT_POLICE_ENDED = LocalDate.of(2025, 3, 1);

    /** District government ended, 63 provinces became 34 and 10,035 communes 3,321 (202/2025/QH15). */
    public static final LocalDate DISTRICTS_ENDED = LocalDate.of(2025, 7, 1);

    private Reorganisation() {}
}
