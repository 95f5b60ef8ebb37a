package vn.tindan.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tindan.figures.Indicator.Measure;
import vn.tindan.figures.Indicator.Source;
import vn.tindan.shared.RuleViolation;

class IndicatorCatalogueTests {

    private static final IndicatorCatalogue CATALOGUE = new IndicatorCatalogue();

    @Test
    void holdsEveryFigureOfAReport() {
        assertThat(CATALOGUE.all())
                .hasSize(70)
                .allSatisfy(indicator -> assertThat(indicator.code()).matches("[a-z][a-z0-9_]*"))
                .allSatisfy(indicator -> assertThat(indicator.name()).isNotBlank())
                .allSatisfy(indicator -> assertThat(indicator.unit()).isNotBlank())
                .allSatisfy(indicator -> assertThat(indicator.version()).isPositive());
    }

    @Test
    void everyLiveIndicatorNamesAModule() {
        assertThat(CATALOGUE.all())
                .allSatisfy(indicator -> assertThat(indicator.module() != null)
                        .isEqualTo(indicator.source() == Source.LIVE || indicator.source() == Source.PLANNED));
        assertThat(CATALOGUE.all().stream().map(Indicator::module).filter(module -> module != null))
                .allSatisfy(module -> assertThat(IndicatorCatalogue.class.getResource("/vn/tindan/" + module))
                        .isNotNull());
        assertThat(CATALOGUE.live("tips")).hasSize(6);
    }

    @Test
    void everyRatioHasItsOperands() {
        assertThat(CATALOGUE.all()).allSatisfy(indicator -> {
            var operands = indicator.operands();
            assertThat(operands != null)
                    .isEqualTo(indicator.measure() == Measure.RATIO)
                    .isEqualTo(indicator.source() == Source.DERIVED);
            if (operands != null) {
                assertThat(CATALOGUE.get(operands.numerator()).measure()).isNotEqualTo(Measure.RATIO);
                assertThat(CATALOGUE.get(operands.denominator()).measure()).isNotEqualTo(Measure.RATIO);
            }
        });
    }

    @Test
    void partsArePartsOfTheSameKind() {
        assertThat(CATALOGUE.all().stream().filter(indicator -> indicator.partOf() != null))
                .hasSizeGreaterThan(5)
                .allSatisfy(part -> assertThat(
                                CATALOGUE.get(String.valueOf(part.partOf())).measure())
                        .isEqualTo(part.measure()));
    }

    @Test
    void percentagesChangeInPoints() {
        assertThat(CATALOGUE.all())
                .allSatisfy(indicator ->
                        assertThat(indicator.wording() == ChangeWording.POINTS).isEqualTo(indicator.isPercent()));
    }

    @Test
    void typesAndAreasAreDistinct() {
        assertThat(CATALOGUE.all().stream().filter(Indicator::isDistinct).map(Indicator::code))
                .containsExactly("persons_handled_from_tips", "model_types_total", "model_areas_total");
    }

    @Test
    void refusesAnUnknownIndicator() {
        assertThat(CATALOGUE.find("tips")).isEmpty();
        assertThatThrownBy(() -> CATALOGUE.get("tips"))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.arguments()).containsExactly("tips"));
    }

    @Test
    void reckonsSocTrang() {
        var year = Map.of(
                "crimes_social_order", Figure.exact(1107),
                "crimes_social_order_solved", Figure.exact(911),
                "model_sites_total", Figure.exact(530),
                "models_total", Figure.exact(35));
        var rate = CATALOGUE.get("detection_rate");
        assertThat(rate.write(CATALOGUE.figure("detection_rate", year::get))).isEqualTo("82,29%");
        var sites = CATALOGUE.get("sites_per_model");
        assertThat(sites.write(CATALOGUE.figure("sites_per_model", year::get))).isEqualTo("15,14");
        var crimes = CATALOGUE.get("crimes_social_order");
        assertThat(crimes.write(Figure.exact(1107))).isEqualTo("1.107");
        assertThat(crimes.compare(Figure.exact(1107), Figure.exact(1196)).sentence(crimes.unit()))
                .isEqualTo("giảm 89 vụ, tỷ lệ 7,44%");
    }

    @Test
    void reckonsVinhPhuc() {
        var period = Map.of("tips_valuable", Figure.exact(7891), "tips_received", Figure.over(13_000));
        var ratio = CATALOGUE.figure("valuable_tip_ratio", period::get);
        assertThat(CATALOGUE.get("valuable_tip_ratio").write(ratio)).isEqualTo("khoảng 60%");
    }

    @Test
    void onlyWhatIsWeighedOrMeasuredHasFractions() {
        assertThat(List.of("drug_heroin_seized_kg", "opium_area_destroyed_m2", "detection_rate"))
                .allSatisfy(code -> assertThat(CATALOGUE.get(code).isMeasured()).isTrue());
        assertThat(CATALOGUE.get("tips_received").isMeasured()).isFalse();
    }
}
