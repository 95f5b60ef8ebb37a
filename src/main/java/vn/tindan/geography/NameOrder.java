package vn.tindan.geography;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Names as a Vietnamese reader expects them: word by word (the Java collator alone passes over spaces), letters before
 * tone marks, and Phường 2 before Phường 10.
 */
public final class NameOrder {

    private static final Collator LETTERS = Collator.getInstance(Locale.of("vi", "VN"));

    private NameOrder() {}

    public static <T> List<T> sorted(Iterable<? extends T> items, Function<? super T, String> name) {
        var keyed = new ArrayList<Keyed<T>>();
        items.forEach(item -> keyed.add(new Keyed<>(item, key(name.apply(item)))));
        if (keyed.size() == 1) {
            return List.of(keyed.getFirst().item());
        }
        keyed.sort(Comparator.comparing(Keyed::key, NameOrder::compare));
        return keyed.stream().map(Keyed::item).toList();
    }

    private static List<Word> key(String name) {
        var words = new ArrayList<Word>();
        for (String word : name.strip().split("\\s+")) {
            int number = word.matches("\\d{1,9}") ? Integer.parseInt(word) : Integer.MAX_VALUE;
            words.add(new Word(number, LETTERS.getCollationKey(word)));
        }
        return words;
    }

    private static int compare(List<Word> left, List<Word> right) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = left.get(i).compareTo(right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private record Keyed<T>(T item, List<Word> key) {}

    private record Word(int number, CollationKey letters) implements Comparable<Word> {
        @Override
        public int compareTo(Word other) {
            int order = Integer.compare(number, other.number);
            return order != 0 ? order : letters.compareTo(other.letters);
        }
    }
}
