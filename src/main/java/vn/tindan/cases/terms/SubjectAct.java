package vn.tindan.cases.terms;

/** What was done with a person in a case; each but the first has its day, by which it is counted. */
public enum SubjectAct {
    NONE,
    ARRESTED,
    PENALISED,
    DETERRED,
    SURRENDERED,
    FUGITIVE_CAUGHT
}
