package vn.tindan.awards.counted;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.awards.AwardType;
import vn.tindan.awards.Tallies;
import vn.tindan.awards.Tally;
import vn.tindan.figures.Figure;
import vn.tindan.figures.Figures;
import vn.tindan.figures.Period;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.support.IntegrationTest;

/** What a paper leaves unsaid is never printed as 0, also where everybody recorded. */
@IntegrationTest
@Transactional
class UnsaidAwardsTests {

    private static final UnitId LAI_CHAU = UnitId.parse("v2-12");
    private static final Period YEAR = Period.calendarYear(2024);

    private final Tallies tallies;
    private final Figures figures;
    private final UnitId commune;

    UnsaidAwardsTests(Tallies tallies, Figures figures, Units units, JdbcClient jdbc) {
        this.tallies = tallies;
        this.figures = figures;
        this.commune =
                units.communes(LAI_CHAU, LocalDate.of(2026, 1, 1)).getFirst().id();
        jdbc.sql("""
                insert into figures.live_coverage (commune, since) values (:commune, '2023-01-01')
                on conflict (commune) do update set since = excluded.since
                """).param("commune", commune.toString()).update();
    }

    private void told(@Nullable Integer collectives, @Nullable Integer individuals, @Nullable Integer households) {
        tallies.enter(
                new Jurisdiction(LAI_CHAU),
                new Tally.Entry(
                        commune,
                        LocalDate.of(2024, 5, 5),
                        AwardType.MERIT,
                        "Giấy khen",
                        "Báo",
                        collectives,
                        individuals,
                        households,
                        null));
    }

    private Figure figure(String indicator) {
        return figures.read(commune, YEAR).get(indicator).current();
    }

    @Test
    void isZeroWhereNothingWasGiven() {
        assertThat(figure("award_household_total")).isEqualTo(Figure.exact(0));
    }

    @Test
    void isZeroWhereThePaperSaysSo() {
        told(3, 2, 0);
        assertThat(figure("award_household_total")).isEqualTo(Figure.exact(0));
        assertThat(figure("award_collective_total")).isEqualTo(Figure.exact(3));
    }

    @Test
    void isUnknownWhereThePaperIsSilent() {
        told(3, 2, null);
        assertThat(figure("award_household_total").isKnown()).isFalse();
        assertThat(figure("award_collective_total")).isEqualTo(Figure.exact(3));
        assertThat(figure("award_adhoc_collective"))
                .as("no ad-hoc award at all")
                .isEqualTo(Figure.exact(0));
    }
}
