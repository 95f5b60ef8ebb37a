package vn.tindan.cases.terms;

import java.util.List;
import java.util.stream.Stream;

/** What was done with a person in a case; each but the first has its day, by which it is counted. */
public enum SubjectAct {
    NONE,
    ARRESTED,
    PENALISED,
    DETERRED,
    SURRENDERED,
    FUGITIVE_CAUGHT;

    /** Those that something is done by. */
    public static List<SubjectAct> deeds() {
        return Stream.of(values()).filter(act -> act != NONE).toList();
    }
}
