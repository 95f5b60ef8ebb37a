package vn.tindan.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tindan.shared.RuleViolation;

class UnitIdTests {

    @Test
    void readsAndWritesTheTextOfEveryTable() {
        assertThat(UnitId.parse("v1-94")).isEqualTo(new UnitId("v1", "94")).hasToString("v1-94");
        assertThat(UnitId.parse(" v2-31507 ")).hasToString("v2-31507");
        assertThat(UnitId.NATION_TODAY).hasToString("v2-00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "92", "31507", "", "-", "v2", "v2-", "-92", "v2-9", "v2-9201", "V2-92", "v0-92", "v2-92;", "v2-92-1",
                "x2-92", "v2-٩٢"
            })
    void refusesBareAndMalformedCodes(String text) {
        assertThatThrownBy(() -> UnitId.parse(text))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.key()).isEqualTo("geography.unit.malformed"));
    }
}
