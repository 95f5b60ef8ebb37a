package vn.tindan.reports.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceTests {

    private static final Map<String, String> KNOWN =
            Map.of("crimes", "1.107", "crimes~", "giảm 89 vụ", "name", "a$1\\b");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Có {crimes} vụ.; Có 1.107 vụ.",
                "Có {crimes} vụ[[, {crimes~}]].; Có 1.107 vụ, giảm 89 vụ.",
                "Có {crimes} vụ[[, bắt {persons}]].; Có 1.107 vụ.",
                "Bắt {persons} người. || Có {crimes} vụ.; Có 1.107 vụ.",
                "{name}; a$1\\b"
            })
    void saysWhatIsKnownAndLeavesOutTheRest(String template, String said) {
        assertThat(new Sentence(template).say(place -> Optional.ofNullable(KNOWN.get(place))))
                .contains(said);
    }

    @ParameterizedTest
    @CsvSource({"Bắt {persons} người.", "{persons} || {cases~}"})
    void isSilentWhereNothingIsKnown(String template) {
        assertThat(new Sentence(template).say(place -> Optional.ofNullable(KNOWN.get(place))))
                .isEmpty();
    }
}
