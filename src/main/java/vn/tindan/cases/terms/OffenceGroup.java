package vn.tindan.cases.terms;

import org.jspecify.annotations.Nullable;
import vn.tindan.tips.terms.TipCategory;

/** The group of the police bulletin that an offence belongs to, in its order: DOMAIN 7. Figures are counted by it. */
public enum OffenceGroup {
    SOCIAL_ORDER,
    ECONOMIC_CORRUPTION,
    ENVIRONMENT,
    DRUG,
    HIGH_TECH,
    GAMBLING,
    PROSTITUTION,
    OTHER,
    /** Offered so that the form can say where it belongs, and never kept: DOMAIN 5.3. */
    NATIONAL_SECURITY;

    public boolean belongsHere() {
        return this != NATIONAL_SECURITY;
    }

    /** What a tip of that category most likely led to. */
    public static @Nullable OffenceGroup likelyFor(TipCategory category) {
        return switch (category) {
            case DRUGS -> DRUG;
            case GAMBLING -> GAMBLING;
            case PROSTITUTION -> PROSTITUTION;
            case ENVIRONMENT -> ENVIRONMENT;
            case THEFT, FRAUD, VIOLENCE, DISORDER, WEAPONS, TRAFFICKING -> SOCIAL_ORDER;
            case EPIDEMIC, OTHER -> null;
        };
    }
}
