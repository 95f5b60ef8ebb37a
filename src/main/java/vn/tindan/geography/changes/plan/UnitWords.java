package vn.tindan.geography.changes.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tindan.geography.Naming;
import vn.tindan.geography.Unit;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.UnitSearch;
import vn.tindan.shared.RuleViolation;

/**
 * Reads which unit somebody means: by its code and code set, which a name may follow, or by its name alone where that says
 * enough. A name that says too little, or an older one, is answered with the units it may mean, never guessed.
 */
final class UnitWords {

    private static final int CHOICES = 6;

    private final UnitSearch search;
    private final @Nullable UnitId within;
    private final LocalDate day;
    private final Map<String, UnitId> founded = new HashMap<>();

    /**
     * @param within where the names are looked for; null for the whole country
     * @param day on which the units are there
     */
    UnitWords(UnitSearch search, @Nullable UnitId within, LocalDate day) {
        this.search = search;
        this.within = within;
        this.day = day;
    }

    /** A unit that the change itself founds answers to its new name too. */
    void founded(String typeAndName, UnitId unit) {
        founded.put(Naming.key(typeAndName), unit);
    }

    UnitId read(String text) {
        var words = text.strip();
        if (words.matches("(?s)([vV]\\d+-|\\d).*")) {
            return UnitId.parse(words.split("\\s+", 2)[0]);
        }
        var begun = founded.get(Naming.key(words));
        return begun == null ? known(words) : begun;
    }

    private UnitId known(String words) {
        var hits = search.search(new UnitSearch.Question(words.replace(',', ' '), day, null, within, CHOICES));
        if (hits.isEmpty()) {
            throw new RuleViolation("geography.change.fault.no-such-name", words);
        }
        var named = hits.stream().filter(hit -> isItsName(words, hit.unit())).toList();
        if (named.size() == 1) {
            return named.getFirst().unit().id();
        }
        throw new RuleViolation("geography.change.fault.which", words, choices(named.isEmpty() ? hits : named));
    }

    private static boolean isItsName(String words, Unit unit) {
        var key = Naming.key(words);
        return key.equals(Naming.key(unit.fullName())) || key.equals(Naming.key(unit.name()));
    }

    private static String choices(List<UnitSearch.Hit> hits) {
        return hits.stream()
                .map(hit -> hit.unit().id() + " " + hit.unit().fullName()
                        + (hit.place().isEmpty() ? "" : ", " + hit.place()))
                .collect(Collectors.joining("; "));
    }
}
