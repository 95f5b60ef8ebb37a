package vn.tindan.geography;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Finds a unit by whatever it is or was called, and answers with the units in force on a day: today's, when a citizen
 * types the name of a commune or district that is no more.
 */
@Component
public class UnitSearch {

    /** The most that is answered at once. */
    public static final int MOST = 50;

    private static final Set<String> TYPE_WORDS =
            Set.of("xa", "phuong", "thi", "tran", "dac", "khu", "quan", "huyen", "thanh", "pho", "tinh");

    private final Units units;
    private volatile @Nullable SearchIndex index;

    public UnitSearch(Units units) {
        this.units = units;
    }

    /**
     * What is asked.
     *
     * @param on the day on which the answers are in force
     * @param kind only such units; null for all
     * @param within only units that lie in this one; null for the whole country
     */
    public record Question(
            String text,
            LocalDate on,
            @Nullable UnitKind kind,
            @Nullable UnitId within,
            int limit) {

        public Question(String text, LocalDate on, int limit) {
            this(text, on, null, null, limit);
        }
    }

    /**
     * A unit that answers.
     *
     * @param place what it lies in
     * @param formerly the name it was found by, if that is not its own
     * @param isOnePart whether what was asked for lies in other units too
     * @param parts where a former commune was divided, all that hold a part of it: ask which; else none
     */
    public record Hit(Unit unit, String place, @Nullable String formerly, boolean isOnePart, List<Unit> parts) {

        public boolean isDivided() {
            return formerly != null && parts.size() > 1;
        }

        /** "A, B and C", the word between the last two being given. */
        public String partsJoined(String and) {
            var names = parts.stream().map(Unit::fullName).toList();
            int last = names.size() - 1;
            return String.join(", ", names.subList(0, last)) + " " + and + " " + names.get(last);
        }
    }

    public List<Hit> search(Question question) {
        var words = Spelling.words(question.text());
        var found = answers(question, words);
        return found.isEmpty()
                ? answers(
                        question,
                        words.stream()
                                .filter(word -> !TYPE_WORDS.contains(word.plain()))
                                .toList())
                : found;
    }

    private List<Hit> answers(Question question, List<Spelling.Word> words) {
        var hits = new LinkedHashMap<UnitId, Hit>();
        int limit = Math.clamp(question.limit(), 1, MOST);
        var within = question.within();
        var province = within == null || within.isNation() ? null : units.provinceToday(within);
        var entries = index().answers(words, province, question.on()).iterator();
        while (entries.hasNext() && hits.size() < limit) {
            var entry = entries.next();
            var all = units.inForce(entry.unit().id(), question.on());
            all.stream()
                    .filter(unit -> isAskedFor(unit, question))
                    .forEach(unit -> hits.putIfAbsent(unit.id(), hit(unit, entry, all)));
        }
        return hits.values().stream().limit(limit).toList();
    }

    private boolean isAskedFor(Unit unit, Question question) {
        return (question.kind() == null || question.kind() == unit.kind())
                && (question.within() == null || units.contains(question.within(), unit.id()));
    }

    private Hit hit(Unit unit, SearchEntry entry, List<Unit> all) {
        boolean isItself = unit.id().equals(entry.unit().id()) && entry.isOwn();
        boolean isDivided = all.size() > 1 && entry.unit().kind() == UnitKind.COMMUNE;
        return new Hit(
                unit,
                units.place(unit.id()),
                isItself ? null : entry.asked(),
                all.size() > 1,
                isDivided ? all : List.of());
    }

    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        index();
    }

    private SearchIndex index() {
        var known = index;
        var atlas = units.atlas();
        if (known == null || !known.isOf(atlas)) {
            known = new SearchIndex(atlas);
            index = known;
        }
        return known;
    }
}
