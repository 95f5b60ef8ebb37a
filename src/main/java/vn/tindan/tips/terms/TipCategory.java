package vn.tindan.tips.terms;

/** What it is about, in a citizen's words; says nothing of the law. */
public enum TipCategory {
    DRUGS,
    GAMBLING,
    THEFT,
    FRAUD,
    VIOLENCE,
    DISORDER,
    WEAPONS,
    TRAFFICKING,
    PROSTITUTION,
    ENVIRONMENT,
    EPIDEMIC,
    OTHER
}
