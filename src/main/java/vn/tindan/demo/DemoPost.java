package vn.tindan.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tindan.accounts.Account;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.CountryTime;

/**
 * A commune's police in the demonstration.
 *
 * @param before the communes that became this one on 1 July 2025: what was told earlier was told for them
 * @param tipsOf2025 how many tips of that year; 2026 has a seventh more
 */
record DemoPost(Account duty, Account chief, List<UnitId> before, int tipsOf2025) {

    static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final Duration YEAR = Duration.ofDays(365);

    /** When tips came, oldest first: spread over 2025 and over this year until now, the last days always busy. */
    List<Instant> instants(Random chance, Instant now) {
        var start = CountryTime.startOf(FIRST_DAY);
        var second = start.plus(YEAR);
        var elapsed = Duration.between(second, now);
        var thisYear = (int) (tipsOf2025 * 8L * elapsed.toDays() / (7 * 365));
        var recent = Stream.of(3, 9, 20, 30, 54, 76, 100, 124, 170)
                .map(hours -> now.minus(Duration.ofHours(hours)).minus(Duration.ofMinutes(chance.nextInt(50))));
        return Stream.of(spread(start, YEAR, tipsOf2025, chance), spread(second, elapsed, thisYear, chance), recent)
                .flatMap(instants -> instants)
                .sorted()
                .toList();
    }

    private static Stream<Instant> spread(Instant from, Duration length, int count, Random chance) {
        return IntStream.range(0, Math.max(0, count))
                .mapToObj(_ -> from.plus(Duration.ofMinutes(chance.nextLong(Math.max(1, length.toMinutes())))));
    }

    UnitId unitOn(Instant at, Random chance) {
        return CountryTime.day(at).isBefore(REFORM) && !before.isEmpty()
                ? before.get(chance.nextInt(before.size()))
                : duty.unit();
    }
}
