package vn.tindan.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tindan.figures.Convention;
import vn.tindan.figures.Period;
import vn.tindan.figures.PeriodText;
import vn.tindan.shared.RuleViolation;

class PeriodWordsTests {

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-01-01, 2024-12-31",
        "năm 2024, 2024-01-01, 2024-12-31",
        "Năm  2024, 2024-01-01, 2024-12-31",
        "giai đoạn 2018-2024, 2018-01-01, 2024-12-31",
        "từ năm 2018 đến năm 2024, 2018-01-01, 2024-12-31",
        "6 tháng đầu năm 2024, 2024-01-01, 2024-06-30",
        "6 tháng cuối năm 2024, 2024-07-01, 2024-12-31",
        "9 tháng đầu năm 2024, 2024-01-01, 2024-09-30",
        "quý I/2024, 2024-01-01, 2024-03-31",
        "Quý 4 năm 2024, 2024-10-01, 2024-12-31",
        "tháng 3/2024, 2024-03-01, 2024-03-31",
        "tháng 12 năm 2024, 2024-12-01, 2024-12-31",
        "từ 01/01/2021 đến 25/10/2021, 2021-01-01, 2021-10-25",
        "từ ngày 15/12/2023 đến hết ngày 14/12/2024, 2023-12-15, 2024-12-14",
        "15/12/2023 - 14/12/2024, 2023-12-15, 2024-12-14"
    })
    void readsPeriodsAsPeopleWriteThem(String written, LocalDate from, LocalDate to) {
        assertThat(PeriodWords.read(written, Convention.CALENDAR)).hasValueSatisfying(period -> {
            assertThat(period.from()).isEqualTo(from);
            assertThat(period.to()).isEqualTo(to);
        });
    }

    /** The same words are other days by another convention: whoever sends the file says which. */
    @Test
    void readsAYearByTheConventionOfTheFile() {
        assertThat(PeriodWords.read("năm 2024", Convention.ADMINISTRATIVE)).hasValue(Period.administrativeYear(2024));
        assertThat(PeriodWords.read("tháng 3/2024", Convention.ADMINISTRATIVE))
                .map(Period::from)
                .hasValue(LocalDate.of(2024, 2, 15));
    }

    @Test
    void readsWhatReportsPrint() {
        for (var period : new Period[] {
            Period.administrativeYear(2024),
            Period.calendarYear(2023),
            Period.months(Convention.ADMINISTRATIVE, 2024, 1, 6),
            Period.free(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 10, 25))
        }) {
            assertThat(PeriodWords.read(PeriodText.label(period), Convention.STATISTICAL))
                    .hasValue(period);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thời gian qua",
                "những năm gần đây",
                "không nêu",
                "Từ khi đợt dịch Covid-19 thứ 4 bùng phát đến nay",
                "từ năm 2020 đến nay",
                "Từ năm 2020, khi dịch Covid-19 bùng phát"
            })
    void putsWordsThatNameNoPeriodIntoNone(String written) {
        assertThat(PeriodWords.read(written, Convention.CALENDAR)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "năm 20244",
                "tháng 13/2024",
                "quý V/2024",
                "từ 31/02/2024 đến 01/03/2024",
                "3/2024",
                "năm 1900",
                "từ năm 2020 đến năm 20211",
                "từ 2018-20244",
                "từ 1/2020 - 3/2020",
                "từ năm 2020 tới 20211"
            })
    void refusesWhatMeansAPeriodAndIsNone(String written) {
        assertThatThrownBy(() -> PeriodWords.read(written, Convention.CALENDAR)).isInstanceOf(RuleViolation.class);
    }
}
