package vn.tindan.desk.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tindan.geography.Unit;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.UnitKind;
import vn.tindan.geography.UnitSearch;
import vn.tindan.geography.Units;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Option;

/** The commune an officer means: the own one unless another is named, by any name it has or had. */
@Component
class DeskPlace {

    private static final int CHOICES = 8;

    /** Of them from the own province, which come first. */
    private static final int NEAR = 4;

    private final Units units;
    private final UnitSearch search;
    private final Clock clock;

    DeskPlace(Units units, UnitSearch search, Clock clock) {
        this.units = units;
        this.search = search;
        this.clock = clock;
    }

    /**
     * Either the unit that is meant, or those it may be.
     *
     * @param divided where what was typed is a former commune that was divided: that, with its parts
     */
    record Answer(@Nullable UnitId unit, List<Option> choices, UnitSearch.@Nullable Hit divided) {

        static Answer of(UnitId unit) {
            return new Answer(unit, List.of(), null);
        }
    }

    /** As it stands in the field: "Phường Phú Lợi, Thành phố Cần Thơ". */
    String label(UnitId unit) {
        String place = units.place(unit);
        return units.get(unit).fullName() + (place.isEmpty() ? "" : ", " + place);
    }

    Answer find(@Nullable String chosen, @Nullable String typed, UnitId own) {
        String words = DeskForm.given(typed);
        if (words == null || words.equalsIgnoreCase(label(own))) {
            return Answer.of(own);
        }
        var named = commune(chosen).filter(unit -> label(unit).equalsIgnoreCase(words));
        if (named.isPresent()) {
            return Answer.of(named.get());
        }
        var found = Stream.concat(
                        named(words, units.provinceToday(own), NEAR), named(words, UnitId.NATION_TODAY, CHOICES))
                .toList();
        var hits = found.stream()
                .map(hit -> hit.unit().id())
                .distinct()
                .limit(CHOICES)
                .toList();
        return commune(chosen)
                .filter(hits::contains)
                .or(() -> hits.size() == 1 ? Optional.of(hits.getFirst()) : Optional.empty())
                .map(Answer::of)
                .orElseGet(() -> new Answer(null, options(hits), divided(found)));
    }

    private List<Option> options(List<UnitId> hits) {
        return hits.stream().map(hit -> new Option(hit.toString(), label(hit))).toList();
    }

    private static UnitSearch.@Nullable Hit divided(List<UnitSearch.Hit> found) {
        return found.stream().filter(UnitSearch.Hit::isDivided).findFirst().orElse(null);
    }

    /** What the suggestions begin with: callers mostly speak of what is near. */
    UnitId province(UnitId own) {
        return units.provinceToday(own);
    }

    private Stream<UnitSearch.Hit> named(String words, UnitId within, int most) {
        var question = new UnitSearch.Question(
                words.replace(',', ' '), CountryTime.today(clock), UnitKind.COMMUNE, within, most);
        return search.search(question).stream();
    }

    private Optional<UnitId> commune(@Nullable String id) {
        if (id == null || id.isBlank()) {
            return Optional.empty();
        }
        try {
            return units.find(UnitId.parse(id))
                    .filter(unit -> unit.validTo() == null && unit.kind() == UnitKind.COMMUNE)
                    .map(Unit::id);
        } catch (RuleViolation malformed) {
            return Optional.empty();
        }
    }
}
