package vn.tindan.tips;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.geography.UnitId;
import vn.tindan.support.IntegrationTest;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;

/** A register begins anew with the year of the country, which is seven hours ahead of the clocks of machines. */
@IntegrationTest
class YearBoundaryTests {

    private static final UnitId UNIT = UnitId.parse("v2-00175");
    private static final UnitId OTHER = UnitId.parse("v2-00190");
    private static final Instant LAST_SECOND = Instant.parse("2025-12-31T16:59:59Z");
    private static final Instant FIRST_SECOND = LAST_SECOND.plusSeconds(1);

    private final TipIntake intake;
    private final JdbcClient jdbc;

    YearBoundaryTests(TipIntake intake, JdbcClient jdbc) {
        this.intake = intake;
        this.jdbc = jdbc;
    }

    private String told(UnitId unit, Instant at) {
        var receipt = intake.receive(new TipIntake.Draft(
                UUID.randomUUID().toString(),
                TipChannel.PHONE,
                TipCategory.OTHER,
                unit,
                "Gọi lúc giao thừa " + UUID.randomUUID(),
                null,
                null,
                null,
                at));
        return intake.entry(receipt).number();
    }

    @Test
    void numbersBeginAnewAtMidnightOfTheCountry() {
        assertThat(told(UNIT, LAST_SECOND)).isEqualTo("1/2025");
        assertThat(told(UNIT, LAST_SECOND)).isEqualTo("2/2025");
        assertThat(told(UNIT, FIRST_SECOND)).isEqualTo("1/2026");
        assertThat(told(UNIT, LAST_SECOND)).as("typed in after midnight").isEqualTo("3/2025");
        assertThat(told(UNIT, FIRST_SECOND)).isEqualTo("2/2026");
    }

    @Test
    void neitherYearHasAGapWhenBothAreWrittenAtOnce() throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            var calls = IntStream.range(0, 80)
                    .mapToObj(at -> (Callable<String>) () -> told(OTHER, at % 2 == 0 ? LAST_SECOND : FIRST_SECOND))
                    .toList();
            for (var call : pool.invokeAll(calls)) {
                call.get();
            }
        }
        assertThat(jdbc.sql("select number || '/' || year from tips.register_entry where unit = :unit")
                        .param("unit", OTHER.toString())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(Stream.of(2025, 2026)
                        .flatMap(year -> IntStream.rangeClosed(1, 40).mapToObj(number -> number + "/" + year))
                        .toList());
    }
}
