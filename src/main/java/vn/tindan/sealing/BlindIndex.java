package vn.tindan.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tindan.sealing.keys.Keyring;

/**
 * Finds sealed texts without opening them: each word and each pair of neighbours, as it is spelled and without its
 * diacritics, becomes a number under a secret key. A column of these numbers ({@code bigint[]} under GIN) answers
 * "contains all of these"; the database never sees a word.
 */
@Component
public class BlindIndex {

    private static final Pattern QUOTED = Pattern.compile("[\"“”]([^\"“”]*)[\"“”]");
    private static final char SPELLED = '=';
    private static final char PLAIN = '~';

    private final Keyring keyring;

    BlindIndex(Keyring keyring) {
        this.keyring = keyring;
    }

    /** What is stored beside the sealed text: distinct and sorted. */
    public long[] tokens(String text) {
        List<String> spelled = Words.of(text);
        List<String> plain = spelled.stream().map(Words::withoutMarks).toList();
        return digests(Stream.of(
                        named(SPELLED, spelled),
                        named(SPELLED, pairs(spelled)),
                        named(PLAIN, plain),
                        named(PLAIN, pairs(plain)))
                .flatMap(List::stream)
                .toList());
    }

    /**
     * What a text must contain to be found: all the words, and those in quotation marks side by side. A query with any
     * diacritic finds that spelling only, one without finds every spelling. Without a word it is empty: no search.
     */
    public long[] query(String words) {
        List<String> spelled = Words.of(words);
        boolean asSpelled = spelled.stream().anyMatch(word -> !word.equals(Words.withoutMarks(word)));
        var wanted = new LinkedHashSet<>(spelled);
        QUOTED.matcher(words).results().forEach(quoted -> wanted.addAll(pairs(Words.of(quoted.group(1)))));
        return digests(
                asSpelled
                        ? named(SPELLED, wanted)
                        : named(PLAIN, wanted.stream().map(Words::withoutMarks).toList()));
    }

    /** How alike two texts are by their tokens, 0 to 1 (Jaccard); of an empty text nothing is known, so 0. */
    public double similarity(long[] one, long[] other) {
        int common = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                common++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        int all = one.length + other.length - common;
        return all == 0 ? 0 : (double) common / all;
    }

    private static List<String> pairs(List<String> words) {
        return IntStream.range(1, words.size())
                .mapToObj(i -> words.get(i - 1) + " " + words.get(i))
                .toList();
    }

    private static List<String> named(char space, Collection<String> words) {
        var named = new ArrayList<String>(words.size());
        words.forEach(word -> named.add(space + word));
        return named;
    }

    private long[] digests(Collection<String> words) {
        return new LinkedHashSet<>(words)
                .stream()
                        .mapToLong(word -> ByteBuffer.wrap(keyring.indexDigest(word.getBytes(UTF_8), Long.BYTES))
                                .getLong())
                        .distinct()
                        .sorted()
                        .toArray();
    }
}
