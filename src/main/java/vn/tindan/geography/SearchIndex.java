package vn.tindan.geography;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the names that answer a question: a sorted list of words, and for each a bit for every name that has it. */
final class SearchIndex {

    private final Atlas atlas;
    private final List<SearchEntry> entries = new ArrayList<>();
    private final NavigableMap<String, BitSet> postings = new TreeMap<>();
    private final Map<UnitId, BitSet> inProvince = new HashMap<>();

    /** Names in the order of the alphabet, so that an entry's number decides between equals. */
    SearchIndex(Atlas atlas) {
        this.atlas = atlas;
        NameOrder.<Unit>sorted(atlas.units().values(), Unit::name).stream()
                .filter(unit -> unit.kind() != UnitKind.NATION)
                .forEach(this::addNames);
    }

    boolean isOf(Atlas other) {
        return atlas == other;
    }

    private void addNames(Unit unit) {
        for (var naming : atlas.namings().getOrDefault(unit.id(), List.of())) {
            boolean isOwn = naming.fullName().equals(unit.fullName());
            add(unit.named(naming), naming.name(), atlas.placed(unit, naming.fullName()), isOwn);
        }
        for (String alias : atlas.aliases().getOrDefault(unit.id(), List.of())) {
            add(unit, alias, alias + " (" + atlas.placed(unit, unit.fullName()) + ")", false);
        }
    }

    private void add(Unit unit, String name, String asked, boolean isOwn) {
        int number = entries.size();
        String fullName = unit.fullName();
        var type = Spelling.plainWords(
                fullName.substring(0, fullName.length() - unit.name().length()));
        var words = new HashSet<>(Spelling.words(name + " " + atlas.placed(unit, fullName)));
        entries.add(new SearchEntry(unit, asked, type, Spelling.words(name), isOwn));
        words.stream()
                .flatMap(word -> Stream.of(word.plain(), word.otherSpelling()))
                .forEach(word ->
                        postings.computeIfAbsent(word, _ -> new BitSet()).set(number));
        inProvince.computeIfAbsent(atlas.provinceToday(unit), _ -> new BitSet()).set(number);
    }

    /** Names with a word for every word asked, theirs or that of what they lie in: nearest by name first, then provinces, then what is in force on the day. */
    Stream<SearchEntry> answers(List<Spelling.Word> question, @Nullable UnitId provinceToday, LocalDate on) {
        var found = new BitSet();
        found.set(0, question.isEmpty() ? 0 : entries.size());
        if (provinceToday != null) {
            found.and(inProvince.getOrDefault(provinceToday, new BitSet()));
        }
        question.forEach(word -> found.and(beginningWith(word.plain())));
        return found.stream()
                .mapToLong(number -> rank(question, entries.get(number), on) << 24 | number)
                .sorted()
                .mapToObj(ranked -> entries.get((int) (ranked & 0xFFFFFF)));
    }

    private static long rank(List<Spelling.Word> question, SearchEntry entry, LocalDate on) {
        var unit = entry.unit();
        int isSmall = unit.kind() == UnitKind.PROVINCE ? 0 : 1;
        int isPast = unit.existsOn(on) && entry.isOwn() ? 0 : 1;
        int length = Math.min(15, entry.name().size());
        return (long) entry.distance(question) << 8
                | isSmall << 7
                | isPast << 6
                | unit.kind().ordinal() << 4
                | length;
    }

    private BitSet beginningWith(String start) {
        var found = new BitSet();
        postings.subMap(start, true, start + Character.MAX_VALUE, false)
                .values()
                .forEach(found::or);
        return found;
    }
}
