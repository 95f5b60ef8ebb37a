package vn.tindan.awards.occasion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.awards.AwardType;
import vn.tindan.awards.Tallies;
import vn.tindan.awards.Tally;
import vn.tindan.awards.counted.Honoured;
import vn.tindan.geography.Regions;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.support.IntegrationTest;

@IntegrationTest
class OccasionsTests {

    private static final Jurisdiction NATION = new Jurisdiction(UnitId.NATION_TODAY);
    private static final LocalDate FROM = LocalDate.of(2018, 1, 1);
    private static final LocalDate TO = LocalDate.of(2024, 8, 15);

    private final Occasions occasions;
    private final OccasionReading reading;
    private final Tallies tallies;
    private final Regions regions;

    OccasionsTests(Occasions occasions, OccasionReading reading, Tallies tallies, Regions regions) {
        this.occasions = occasions;
        this.reading = reading;
        this.tallies = tallies;
        this.regions = regions;
    }

    private static Occasion.Entry entry() {
        return new Occasion.Entry(UnitId.NATION_TODAY, "Hội nghị biểu dương Tây Nam Bộ", "tay-nam-bo", FROM, TO, TO);
    }

    /** 27 tập thể, 41 cá nhân thuộc 13 tỉnh: each province's share under one conference, one question asked. */
    @Test
    void countsWhomItHonouredFromHowManyProvinces() {
        var id = occasions.enter(NATION, UUID.randomUUID().toString(), entry());
        var provinces = regions.find("tay-nam-bo").orElseThrow().members();
        assertThat(provinces).hasSize(13);
        for (int at = 0; at < 13; at++) {
            var unit = provinces.get(at).province().id();
            int collectives = at == 0 ? 3 : 2;
            int individuals = at < 2 ? 4 : 3;
            var tally = tallies.enter(
                    NATION,
                    new Tally.Entry(
                            unit, TO, AwardType.THEMATIC, "Bằng khen", "x", collectives, individuals, null, null));
            occasions.place(NATION, id, tally, true);
        }
        var occasion = reading.get(NATION, id);
        assertThat(occasion.count()).isEqualTo(new Occasion.Count(new Honoured(27L, 41L, null), 13));
        assertThat(occasion.regionName()).isEqualTo("Tây Nam Bộ");
        var papers = reading.papers(NATION, occasion, true);
        assertThat(papers).hasSize(13);
        occasions.place(NATION, id, papers.getFirst().id(), false);
        assertThat(reading.get(NATION, id).count().provinces()).isEqualTo(12);
        assertThatThrownBy(() -> occasions.place(NATION, id, papers.getFirst().id(), false))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void isSeenBelowItsHolderAndChangedByItsHolderOnly() {
        String token = UUID.randomUUID().toString();
        var id = occasions.enter(NATION, token, entry());
        assertThat(occasions.enter(NATION, token, entry()))
                .as("a form sent twice")
                .isEqualTo(id);
        var province = new Jurisdiction(UnitId.parse("v2-92"));
        assertThat(reading.get(province, id).count().honoured()).isEqualTo(Honoured.NOBODY);
        assertThatThrownBy(() -> occasions.correct(province, id, 0, entry())).isInstanceOf(NotFound.class);
        var theirs = occasions.enter(
                province,
                UUID.randomUUID().toString(),
                new Occasion.Entry(province.unit(), "Hội nghị tỉnh", null, FROM, TO, null));
        assertThatThrownBy(() -> reading.get(new Jurisdiction(UnitId.parse("v2-91")), theirs))
                .isInstanceOf(NotFound.class);
        occasions.withdraw(NATION, id, 0, true);
        assertThatThrownBy(() -> occasions.withdraw(NATION, id, 0, false))
                .isInstanceOf(OptimisticLockingFailureException.class);
        occasions.withdraw(NATION, id, 1, false);
        var turned = new Occasion.Entry(UnitId.NATION_TODAY, "x", null, TO, FROM, null);
        assertThatThrownBy(() -> occasions.correct(NATION, id, 2, turned)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void refusesANameThatSaysOfThoseHonouredThatTheyTold() {
        var named = new Occasion.Entry(
                UnitId.NATION_TODAY, "Hội nghị biểu dương người to giac tội phạm", "tay-nam-bo", FROM, TO, TO);
        assertThatThrownBy(() -> occasions.enter(NATION, UUID.randomUUID().toString(), named))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo("awards.rule.occasion-informant"));
        var movement = new Occasion.Entry(
                UnitId.NATION_TODAY, "Hội nghị phong trào toàn dân tố giác tội phạm", "tay-nam-bo", FROM, TO, TO);
        assertThat(occasions.enter(NATION, UUID.randomUUID().toString(), movement))
                .isNotNull();
    }
}
