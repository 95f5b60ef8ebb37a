package vn.tindan.procuracy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tindan.tips.terms.LegalType;

/**
 * Reads what happened to one tip, in its order, as the history of a source of crime in an area. A source is owed from the
 * day on which it was there and classified as one. What is taken back on the day it was done never was; taken back later
 * it was so until then. So what is read for the end of a day is what was known then, whatever is done afterwards.
 */
final class SourceStory {

    /**
     * Something that happened: a line of the register, or a step.
     *
     * @param step {@code ENTER}, {@code LEAVE}, or the action
     * @param type that the tip was given by it
     * @param closes why it is not owed after it; none where it opens or leaves that as it is
     * @param undoes the step that it takes back
     * @param stood how it stood when it came in from elsewhere; none where the story tells it itself
     */
    record Event(
            @Nullable UUID id,
            LocalDate on,
            String step,
            @Nullable LegalType type,
            @Nullable Cause closes,
            @Nullable UUID undoes,
            @Nullable Stood stood) {}

    private record State(
            boolean here,
            @Nullable LegalType type,
            @Nullable Cause closed) {
        boolean isOwed() {
            return here && isCrime() && closed == null;
        }

        boolean isCrime() {
            return type == LegalType.DENUNCIATION || type == LegalType.CRIME_REPORT;
        }
    }

    private static final Set<String> REOPENING = Set.of("RESUME", "REOPEN", "UNMERGE");

    private final SourceHistory history = new SourceHistory();
    private final Map<UUID, State> before = new HashMap<>();
    private State state = new State(false, null, null);
    private @Nullable LegalType crime;

    private SourceStory() {}

    /** The type of a tip at one time, and why it was not owed then. */
    record Stood(@Nullable LegalType type, @Nullable Cause closed) {}

    /** The history and the type the source had when it was owed last; none where it never was. */
    record Read(SourceHistory history, @Nullable LegalType type) {}

    static Read of(List<Event> events) {
        var story = new SourceStory();
        var nothing = takenBackAtOnce(events);
        events.stream().filter(event -> !nothing.contains(event)).forEach(story::tell);
        return new Read(story.history, story.crime);
    }

    private static Set<Event> takenBackAtOnce(List<Event> events) {
        var steps = events.stream()
                .filter(event -> event.id() != null)
                .collect(Collectors.toMap(Event::id, event -> event, (one, _) -> one));
        var nothing = new HashSet<Event>();
        for (var event : events) {
            var undone = event.undoes() == null ? null : steps.get(event.undoes());
            if (undone != null && undone.on().equals(event.on())) {
                nothing.add(undone);
                nothing.add(event);
            }
        }
        return nothing;
    }

    private void tell(Event event) {
        var was = state;
        if (event.id() != null) {
            before.put(event.id(), was);
        }
        state = after(event);
        if (state.isOwed()) {
            crime = state.type();
        }
        if (was.isOwed() != state.isOwed()) {
            history.tell(event.on(), state.isOwed() ? opening(event, was) : closing(event));
        } else if (state.here() && state.isCrime() && state.closed() != null && state.closed() != was.closed()) {
            history.tell(event.on(), state.closed());
        }
    }

    private State after(Event event) {
        var undone = event.undoes() == null ? null : before.get(event.undoes());
        if (undone != null) {
            return new State(state.here(), undone.type(), undone.closed());
        }
        return switch (event.step()) {
            case "ENTER" -> entered(event.stood());
            case "LEAVE" -> new State(false, state.type(), state.closed());
            default ->
                new State(
                        state.here(),
                        event.type() == null ? state.type() : event.type(),
                        event.closes() != null
                                ? event.closes()
                                : REOPENING.contains(event.step()) ? null : state.closed());
        };
    }

    private State entered(@Nullable Stood stood) {
        return stood == null
                ? new State(true, state.type(), state.closed())
                : new State(true, stood.type(), stood.closed());
    }

    private Cause opening(Event event, State was) {
        return event.step().equals("ENTER") || history.turns().isEmpty() && !isJudgedAnew(was)
                ? Cause.RECEIVED
                : was.here() && !was.isCrime() ? Cause.RECOGNISED : Cause.RESUMED;
    }

    /** It had a type before, and not that of a source of crime. */
    private static boolean isJudgedAnew(State was) {
        return was.type() != null && !was.isCrime();
    }

    private Cause closing(Event event) {
        if (event.step().equals("LEAVE")) {
            return Cause.TRANSFERRED;
        }
        return state.closed() == null ? Cause.RECLASSIFIED : state.closed();
    }
}
