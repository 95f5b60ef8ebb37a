package vn.tindan.audit;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What other modules' events implement so that the trail tells of them. Identifiers and reasons only: never a word of a
 * tip, never a name.
 */
public interface Audited {

    /**
     * What was done, as {@code module.verb} in the past tense: {@code tip.received}. Never made of free text: each has its
     * name for people, {@code act.tip.received} in {@code messages/acts.properties}.
     */
    String action();

    /** What it was done to, as {@code kind:id}. */
    String subject();

    /** The unit it concerns, as {@code v2-31507}, where there is one. */
    default @Nullable String concernedUnit() {
        return null;
    }

    /** Why, where the actor had to say so. */
    default @Nullable String reason() {
        return null;
    }

    /** The act of a closed list of verbs: {@code case.gangs-recorded} of {@code GANGS_RECORDED}. */
    static String act(String kind, Enum<?> verb) {
        return kind + "." + verb.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Who did it: whoever acts in this thread, unless the act is what makes them known. */
    default Actor actor() {
        return Actor.current();
    }

    /** Whether the statement that did it has written its line too ({@link AuditTrail#APPEND}), so that none is owed. */
    default boolean isWritten() {
        return false;
    }
}
