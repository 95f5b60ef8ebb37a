package vn.tindan.imports.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.tindan.figures.Convention;
import vn.tindan.figures.Period;
import vn.tindan.shared.RuleViolation;

/**
 * Reads the period of a figure as people write it: "năm 2024", "6 tháng đầu năm 2024", "quý I/2024", "tháng 3/2024",
 * "giai đoạn 2018-2024", "từ 01/01/2021 đến 25/10/2021". Words without any number ("thời gian qua") and words that name no
 * last day ("từ năm 2020, khi dịch Covid-19 bùng phát", "từ đợt dịch thứ 4 đến nay") name no period and are never put into one.
 */
final class PeriodWords {

    private static final int LONGEST = 200;
    private static final String YEAR = "(?:năm |/|năm)? ?(\\d{4})";
    private static final String DAY = "(?:ngày )?(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})";
    private static final Pattern DAYS =
            Pattern.compile("(?:.*\\()?(?:từ )?" + DAY + " ?(?:-|–|đến hết|đến|tới) ?" + DAY + "\\)?");

    private static final Pattern OPEN =
            Pattern.compile("(?:.* )?(?:đến|tới|hiện) nay|(?:kể )?từ (?!.*(?:đến |tới |–| - |\\d ?-)).*");

    private static final List<Named> NAMED = List.of(
            named("(?:năm )?(\\d{4})", (found, year) -> Period.years(year, number(found, 1), number(found, 1))),
            named(
                    "(?:giai đoạn |từ )?(?:năm )?(\\d{4}) ?(?:-|–|đến) ?(?:năm )?(\\d{4})",
                    (found, year) -> Period.years(year, number(found, 1), number(found, 2))),
            named(
                    "(\\d{1,2}) tháng đầu " + YEAR,
                    (found, year) -> Period.months(year, number(found, 2), 1, number(found, 1))),
            named("6 tháng cuối " + YEAR, (found, year) -> Period.months(year, number(found, 1), 7, 12)),
            named("quý (i|ii|iii|iv|[1-4]) ?" + YEAR, (found, year) -> {
                int quarter = quarter(found.group(1));
                return Period.months(year, number(found, 2), quarter * 3 - 2, quarter * 3);
            }),
            named(
                    "tháng (\\d{1,2}) ?" + YEAR,
                    (found, year) -> Period.months(year, number(found, 2), number(found, 1), number(found, 1))));

    private PeriodWords() {}

    private interface Reading {
        Period period(MatchResult found, Convention year);
    }

    private record Named(Pattern words, Reading reading) {}

    private static Named named(String words, Reading reading) {
        return new Named(Pattern.compile(words), reading);
    }

    /** Empty where the words name no period; {@link RuleViolation} where they mean to and cannot be read. */
    static Optional<Period> read(String written, Convention year) {
        var text = Plain.of(written);
        if (text.isEmpty()) {
            throw new RuleViolation("imports.period.blank");
        }
        if (text.length() > LONGEST) {
            throw new RuleViolation("imports.period.long", LONGEST);
        }
        if (text.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        var period = match(DAYS, text, PeriodWords::days).or(() -> named(text, year));
        if (period.isEmpty() && !OPEN.matcher(text).matches()) {
            throw new RuleViolation("imports.period.unreadable", written);
        }
        return period;
    }

    private static Optional<Period> named(String text, Convention year) {
        return NAMED.stream()
                .flatMap(named ->
                        match(named.words(), text, found -> named.reading().period(found, year)).stream())
                .findFirst();
    }

    private static Optional<Period> match(Pattern words, String text, Function<MatchResult, Period> reading) {
        var found = words.matcher(text);
        return found.matches() ? Optional.of(reading.apply(found.toMatchResult())) : Optional.empty();
    }

    private static Period days(MatchResult found) {
        return Period.of(day(found, 1), day(found, 4));
    }

    private static LocalDate day(MatchResult found, int group) {
        try {
            return LocalDate.of(number(found, group + 2), number(found, group + 1), number(found, group));
        } catch (DateTimeException noDay) {
            throw new RuleViolation("imports.period.unreadable", found.group());
        }
    }

    private static int quarter(String written) {
        return switch (written) {
            case "i", "1" -> 1;
            case "ii", "2" -> 2;
            case "iii", "3" -> 3;
            default -> 4;
        };
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
