package vn.tindan.tips.similar;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * How alike a tip is to others by their blind words alone. A word weighs the more the fewer of the others have it; which
 * word it is, nobody needs to know.
 */
final class Likeness {

    private static final double TEXT = 0.7;
    private static final double ELSE = 0.1;
    private static final double WEEK = 7;

    private final long[] words;
    private final double[] weights;
    private final int[] having;
    private final double all;

    /** Of a tip by its sorted words, among the sorted words of the others. */
    Likeness(long[] words, List<long[]> others) {
        this.words = words;
        this.having = new int[words.length];
        for (long[] other : others) {
            for (int at = 0; at < words.length; at++) {
                having[at] += Arrays.binarySearch(other, words[at]) >= 0 ? 1 : 0;
            }
        }
        this.weights = new double[words.length];
        double sum = 0;
        for (int at = 0; at < words.length; at++) {
            weights[at] = Math.log((others.size() + 1.5) / (having[at] + 0.5));
            sum += weights[at];
        }
        this.all = sum;
    }

    /** The weight of what both say, as a share of what the shorter of them says; 0 to 1. */
    double text(long[] other) {
        double shared = 0;
        int common = 0;
        for (int at = 0; at < words.length; at++) {
            if (Arrays.binarySearch(other, words[at]) >= 0) {
                shared += weights[at];
                common++;
            }
        }
        if (common == 0) {
            return 0;
        }
        double ofThis = shared / all;
        double ofOther = (double) common / other.length;
        return Math.max(ofThis, Math.min(1, (ofThis + ofOther) / 2));
    }

    /** How many of the others have a word; all of them where it is no word of this tip. */
    int having(long word) {
        int at = Arrays.binarySearch(words, word);
        return at < 0 ? Integer.MAX_VALUE : having[at];
    }

    static double score(double text, boolean sameCategory, boolean samePlace, long days) {
        return TEXT * text + (sameCategory ? ELSE : 0) + (samePlace ? ELSE : 0) + ELSE * Math.exp(-days / WEEK);
    }

    static long days(Instant one, Instant other) {
        return Math.round(Duration.between(one, other).abs().toHours() / 24.0);
    }
}
