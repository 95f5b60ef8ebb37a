package vn.tindan.reports.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tindan.figures.Convention;
import vn.tindan.figures.Figure;
import vn.tindan.figures.FigureText;
import vn.tindan.figures.IndicatorCatalogue;
import vn.tindan.figures.Period;

class EnglishWordsTests {

    private static final IndicatorCatalogue CATALOGUE = new IndicatorCatalogue();

    private final PublicWords words = PublicWords.in(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "1.107, '1,107'",
        "trên 1.800, 'over 1,800'",
        "'dưới 5', 'below 5'",
        "gần 34.300, 'nearly 34,300'",
        "khoảng 60, 'about 60'",
        "hàng trăm, 'hundreds'",
        "hàng trăm nghìn, 'hundreds of thousands'",
        "0, 0"
    })
    void writesAFigureWithItsQualifier(String vietnamese, String english) {
        assertThat(words.figure(CATALOGUE.get("tips_received"), FigureText.parse(vietnamese)))
                .isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"911, 1.107, 82.29%", "7.891, hơn 13.000, about 60%", "0, 5, 0%", "911, hàng ngàn, cannot be computed"})
    void writesARatioAsTheVietnameseDoes(String part, String whole, String english) {
        var rate = CATALOGUE.get("detection_rate");
        var figure = rate.ratio(FigureText.parse(part), FigureText.parse(whole));
        assertThat(words.figure(rate, figure)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "1.107, 1.196, −7.44%",
        "120, 100, +20.00%",
        "hơn 2.400, 2.000, about +25%",
        "5, 0, –",
        "0, 0, none",
        "7, 7, no change",
        "hàng ngàn, 12, cannot be computed"
    })
    void writesAChangeWithItsSign(String now, String before, String english) {
        var crimes = CATALOGUE.get("crimes_social_order");
        assertThat(words.change(crimes.compare(FigureText.parse(now), FigureText.parse(before))))
                .isEqualTo(english);
    }

    @Test
    void saysWhichDaysAYearHas() {
        assertThat(words.period(Period.administrativeYear(2024)))
                .isEqualTo("2024 (15 December 2023 to 14 December 2024)");
        assertThat(words.period(Period.free(LocalDate.of(2024, 3, 7), LocalDate.of(2024, 10, 22))))
                .isEqualTo("7 March 2024 to 22 October 2024");
    }

    @Test
    void everyIndicatorHasAnEnglishName() {
        assertThat(CATALOGUE.all()).allSatisfy(indicator -> {
            assertThat(words.name(indicator)).isNotBlank().isNotEqualTo(indicator.name());
            assertThat(words.unit(indicator)).isNotBlank();
        });
    }

    @Test
    void whoReadsKhmerGetsTheVietnameseOfTheRecordButThePeriods() {
        var khmer = PublicWords.in(Locale.of("km"));
        assertThat(khmer.language()).isEqualTo("vi");
        assertThat(khmer.figure(CATALOGUE.get("tips_received"), Figure.over(1800)))
                .isEqualTo("hơn 1.800");
        assertThat(khmer.languageOfPeriods()).isEqualTo("km");
        assertThat(khmer.period(Period.calendarYear(2024))).isEqualTo("ឆ្នាំ 2024 (ពី 01/01/2024 ដល់ 31/12/2024)");
        assertThat(khmer.period(Period.years(Convention.CALENDAR, 2018, 2024)))
                .isEqualTo("ឆ្នាំ 2018-2024 (ពី 01/01/2018 ដល់ 31/12/2024)");
    }
}
