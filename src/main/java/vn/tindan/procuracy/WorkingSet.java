package vn.tindan.procuracy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * The working set of a period (DOMAIN 1.10). Carried over, received, resumed and recognised, less what went elsewhere or
 * proved to be none, is all that was owed; less what was settled, it is what is left: each turn of a history is counted
 * in exactly one line.
 */
public record WorkingSet(int carried, Map<Cause, Integer> turns, int leftInTime, int leftLate) {

    /** A source with its history, and whether its time is over by the end of the period. */
    public interface Known {
        SourceHistory history();

        boolean late();
    }

    public static WorkingSet of(Collection<? extends Known> sources, LocalDate from, LocalDate to) {
        int carried = 0;
        int late = 0;
        int inTime = 0;
        var turns = new EnumMap<Cause, Integer>(Cause.class);
        for (var source : sources) {
            var history = source.history();
            carried += history.isOwedOn(from.minusDays(1)) ? 1 : 0;
            history.within(from, to).forEach(turn -> turns.merge(turn.cause(), 1, Integer::sum));
            if (history.isOwedOn(to)) {
                late += source.late() ? 1 : 0;
                inTime += source.late() ? 0 : 1;
            }
        }
        return new WorkingSet(carried, Map.copyOf(turns), inTime, late);
    }

    public int count(Cause cause) {
        return turns.getOrDefault(cause, 0);
    }

    /** Tổng thụ lý. */
    public int total() {
        return carried
                + turns.entrySet().stream()
                        .filter(each -> !each.getKey().settles())
                        .mapToInt(each -> each.getKey().opens() ? each.getValue() : -each.getValue())
                        .sum();
    }

    /** Đã giải quyết. */
    public int settled() {
        return turns.entrySet().stream()
                .filter(each -> each.getKey().settles())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    public int left() {
        return leftInTime + leftLate;
    }
}
