package vn.tindan.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedQuantityTests {

    @ParameterizedTest
    @CsvSource({
        "250, 250",
        "'0,25', 0.25",
        "0.25, 0.25",
        "1.5, 1.5",
        "0.250, 0.250",
        "'1.250,5', 1250.5",
        "1.250.000, 1250000",
        "1250.125, 1250.125",
        "' 1 250 ', 1250",
        "'12,345', 12.345"
    })
    void readsWhatCanBeReadOneWayOnly(String typed, BigDecimal meant) {
        assertThat(TypedQuantity.parse(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.250", "12.500", "", "hai", "1,2,3", "1.25.000", "1e3", "-5", "1.250.5", "0.250,5"})
    void guessesNothing(String typed) {
        assertThat(TypedQuantity.parse(typed)).isEmpty();
    }
}
