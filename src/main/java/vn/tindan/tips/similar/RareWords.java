package vn.tindan.tips.similar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.tindan.sealing.BlindIndex;

/** The words, and the pairs of neighbours, of an open tip that few others have: the rarest first, each with its blind number. */
final class RareWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]+");
    private static final int SHOWN = 4;

    private final Map<String, Long> rare = new LinkedHashMap<>();

    RareWords(String text, BlindIndex index, Likeness likeness, int most) {
        var blind = new LinkedHashMap<String, Long>();
        var words = WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
        for (int at = 1; at < words.size(); at++) {
            String pair = words.get(at - 1) + " " + words.get(at);
            long[] apart = index.query(pair);
            Arrays.stream(index.query('"' + pair + '"'))
                    .filter(number -> Arrays.binarySearch(apart, number) < 0)
                    .forEach(number -> blind.putIfAbsent(pair, number));
        }
        words.forEach(word -> Arrays.stream(index.query(word)).forEach(number -> blind.putIfAbsent(word, number)));
        blind.entrySet().stream()
                .filter(word -> likeness.having(word.getValue()) <= most)
                .sorted(Comparator.comparingInt(word -> likeness.having(word.getValue())))
                .forEach(word -> rare.put(word.getKey(), word.getValue()));
    }

    /** Those that another tip has too; a word of a pair that is named already is not named again. */
    List<String> sharedWith(long[] other) {
        var shared = rare.entrySet().stream()
                .filter(word -> Arrays.binarySearch(other, word.getValue()) >= 0)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(word -> !word.contains(" ")))
                .toList();
        var named = new ArrayList<String>();
        for (String word : shared) {
            if (named.size() < SHOWN && named.stream().noneMatch(pair -> overlap(pair, word))) {
                named.add(word);
            }
        }
        return named;
    }

    private static boolean overlap(String pair, String word) {
        var known = List.of(pair.split(" "));
        return Arrays.stream(word.split(" ")).anyMatch(known::contains);
    }
}
