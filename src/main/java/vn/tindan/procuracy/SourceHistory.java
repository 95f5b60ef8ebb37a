package vn.tindan.procuracy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * When one source of crime was owed by an area, as turns that alternate: it opens, it ends, it opens again. Whatever
 * steps were recorded, a step that changes nothing makes no turn; so a working set over histories always balances.
 */
public final class SourceHistory {

    private final List<Turn> turns = new ArrayList<>();

    /** A day on which the source began or ceased to be owed. */
    public record Turn(LocalDate on, Cause cause) {}

    /** To be told in the order of what happened. */
    public SourceHistory tell(LocalDate on, Cause cause) {
        if (cause.opens() != isOwed()) {
            turns.add(new Turn(on, turns.isEmpty() && cause == Cause.RESUMED ? Cause.RECEIVED : cause));
        } else if (cause.settles() && !turns.isEmpty() && turns.getLast().cause() == Cause.SUSPENDED) {
            turns.add(new Turn(on, Cause.RESUMED));
            turns.add(new Turn(on, cause));
        }
        return this;
    }

    public List<Turn> turns() {
        return List.copyOf(turns);
    }

    public boolean isOwed() {
        return !turns.isEmpty() && turns.getLast().cause().opens();
    }

    /** At the end of the day. */
    boolean isOwedOn(LocalDate day) {
        return turns.stream().filter(turn -> !turn.on().isAfter(day)).reduce((_, last) -> last).stream()
                .anyMatch(turn -> turn.cause().opens());
    }

    List<Turn> within(LocalDate from, LocalDate to) {
        return turns.stream()
                .filter(turn -> !turn.on().isBefore(from) && !turn.on().isAfter(to))
                .toList();
    }
}
