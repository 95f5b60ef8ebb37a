package vn.tindan.geography.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.UnitKind;
import vn.tindan.geography.UnitSearch;
import vn.tindan.geography.UnitSearch.Question;
import vn.tindan.geography.Units;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.RuleViolation;

/** Units for other applications: chosen by any name, or step by step, and told with what they were and became. */
@RestController
@RequestMapping("/api/v1/units")
class UnitApiController {

    private static final String USUAL = "10";
    private static final int LONGEST_QUERY = 200;

    /** From when on the list of units is kept, and how far ahead anybody may ask. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2008, 8, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private final Units units;
    private final UnitSearch search;
    private final UnitAnswers answers;
    private final Clock clock;

    UnitApiController(Units units, UnitSearch search, UnitAnswers answers, Clock clock) {
        this.units = units;
        this.search = search;
        this.answers = answers;
        this.clock = clock;
    }

    /** By name; without one the provinces of the day, or with {@code within} the communes of that province. */
    @GetMapping
    List<UnitAnswers.Answer> find(
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam @Nullable String within,
            @RequestParam(defaultValue = USUAL) String limit) {
        if (query.length() > LONGEST_QUERY) {
            throw new RuleViolation("geography.api.query", LONGEST_QUERY);
        }
        var day = day(on);
        var scope = within == null || within.isBlank()
                ? null
                : units.get(UnitId.parse(within)).id();
        var question = new Question(query, day, kind(kind), scope, limit(limit));
        if (query.isBlank()) {
            return (scope == null || scope.isNation() ? units.provinces(day) : units.communes(scope, day))
                    .stream().map(answers::of).toList();
        }
        return search.search(question).stream().map(answers::of).toList();
    }

    /** One unit as it was on a day, today unless said otherwise. */
    @GetMapping("/{id}")
    UnitAnswers.Told tell(@PathVariable String id, @RequestParam(defaultValue = "") String on) {
        return answers.told(UnitId.parse(id), day(on));
    }

    private LocalDate day(String text) {
        if (text.isBlank()) {
            return CountryTime.today(clock);
        }
        try {
            var day = LocalDate.parse(text);
            if (!day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY)) {
                return day;
            }
        } catch (DateTimeParseException malformed) {
            // said below
        }
        throw new RuleViolation("geography.api.on", text, FIRST_DAY, LAST_DAY);
    }

    private static @Nullable UnitKind kind(String text) {
        if (text.isBlank()) {
            return null;
        }
        return Arrays.stream(UnitKind.values())
                .filter(kind -> kind.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("geography.api.kind", text, Arrays.toString(UnitKind.values())));
    }

    private static int limit(String text) {
        int limit = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > UnitSearch.MOST) {
            throw new RuleViolation("geography.api.limit", text, UnitSearch.MOST);
        }
        return limit;
    }
}
