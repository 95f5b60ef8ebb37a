package vn.tindan.tips.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.tindan.geography.Unit;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.UnitKind;
import vn.tindan.geography.UnitSearch;
import vn.tindan.geography.UnitSearch.Question;
import vn.tindan.geography.Units;
import vn.tindan.geography.position.Position;
import vn.tindan.shared.CountryTime;

/** Today's communes that a name or a position may mean, to choose from; a divided commune becomes a question. */
@Component
public class PlaceSearch {

    private static final int MOST = 12;

    private final UnitSearch search;
    private final Units units;
    private final Position position;
    private final MessageSource messages;
    private final Clock clock;

    PlaceSearch(UnitSearch search, Units units, Position position, MessageSource messages, Clock clock) {
        this.search = search;
        this.units = units;
        this.position = position;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * A commune to choose.
     *
     * @param formerly the name it was found by, if not its own
     */
    public record Choice(
            UnitId id,
            UnitId province,
            String name,
            String place,
            @Nullable String formerly) {}

    /** A former commune that was divided, with all that hold a part of it. */
    public record Divided(String question, List<Choice> parts) {}

    /**
     * What a name may mean.
     *
     * @param asksFirst whether a divided commune answers it best; otherwise what is to be chosen comes before its question
     */
    public record Found(List<Divided> divided, List<Choice> others, boolean asksFirst) {}

    /** Where a position lies, and what is near. */
    public record Around(List<Choice> within, List<Choice> near) {}

    public Found byName(String words) {
        var hits = search.search(new Question(words, CountryTime.today(clock), UnitKind.COMMUNE, null, MOST));
        Map<String, Divided> divided = new LinkedHashMap<>();
        for (var hit : hits) {
            if (hit.formerly() != null && hit.isDivided()) {
                divided.computeIfAbsent(hit.formerly(), former -> divided(former, hit));
            }
        }
        return new Found(
                List.copyOf(divided.values()),
                hits.stream()
                        .filter(hit -> !hit.isDivided())
                        .map(hit -> choice(hit.unit(), hit.formerly()))
                        .toList(),
                !hits.isEmpty() && hits.getFirst().isDivided());
    }

    private Divided divided(String former, UnitSearch.Hit hit) {
        var locale = LocaleContextHolder.getLocale();
        String parts = hit.partsJoined(messages.getMessage("tips.place.and", null, locale));
        return new Divided(
                messages.getMessage("tips.place.which", new Object[] {former, parts}, locale), choices(hit.parts()));
    }

    public Around around(double latitude, double longitude) {
        var answer = position.at(latitude, longitude);
        return new Around(choices(answer.within()), choices(answer.near()));
    }

    private List<Choice> choices(List<Unit> found) {
        return found.stream().map(unit -> choice(unit, null)).toList();
    }

    private Choice choice(Unit unit, @Nullable String formerly) {
        return new Choice(unit.id(), units.province(unit.id()), unit.fullName(), units.place(unit.id()), formerly);
    }
}
