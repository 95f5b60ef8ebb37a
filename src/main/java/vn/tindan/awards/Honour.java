package vn.tindan.awards;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tindan.awards.naming.Names;
import vn.tindan.geography.UnitId;

/** One line of an award list; counted in its unit. */
public record Honour(
        RecipientKind kind,
        String name,
        UnitId unit,
        @Nullable String reason,
        Particulars particulars,
        Ground ground) {

    public Honour {
        name = Names.tidy(name);
        reason = Names.given(reason);
    }

    public Honour(RecipientKind kind, String name, UnitId unit, @Nullable String reason) {
        this(kind, name, unit, reason, Particulars.NONE, Ground.NONE);
    }

    /**
     * What tells namesakes apart, and the money.
     *
     * @param detail position or address
     * @param distinctBecause why this is another person of the same name and year
     */
    public record Particulars(
            @Nullable Integer birthYear,
            @Nullable String detail,
            @Nullable BigDecimal reward,
            @Nullable String distinctBecause) {

        public static final Particulars NONE = new Particulars(null, null, null, null);
    }

    /**
     * What the award rests on.
     *
     * @param achievement the key of an achievement that is known by more than words
     * @param byOfficer done on duty, so that what was told is part of the work
     * @param consent the paper in which somebody who told the police something agreed to be named
     */
    public record Ground(
            @Nullable UUID nomination,
            @Nullable String achievement,
            boolean byOfficer,
            @Nullable String consent,
            @Nullable LocalDate consentOn) {

        public static final Ground NONE = new Ground(null, null, false, null, null);

        public static Ground consented(@Nullable String paper, @Nullable LocalDate on) {
            return new Ground(null, null, false, Names.given(paper), on);
        }
    }
}
