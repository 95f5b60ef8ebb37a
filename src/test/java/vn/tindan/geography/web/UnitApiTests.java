package vn.tindan.geography.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.tindan.geography.GeographyForTests;
import vn.tindan.geography.UnitSearch;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

class UnitApiTests {

    private final MockMvcTester http = MockMvcTester.of(new UnitApiController(
            GeographyForTests.units(),
            new UnitSearch(GeographyForTests.units()),
            new UnitAnswers(GeographyForTests.units()),
            GeographyForTests.CLOCK));

    @Test
    void answersWithTodaysUnitAndItsFormerName() {
        var answer = assertThat(http.get().uri("/api/v1/units").param("query", "trung mỹ, vĩnh phúc"));
        answer.hasStatusOk().bodyJson().extractingPath("$[0].id").isEqualTo("v2-08944");
        assertThat(http.get().uri("/api/v1/units").param("query", "trung mỹ, vĩnh phúc"))
                .bodyJson()
                .extractingPath("$[0].formerly")
                .isEqualTo("Xã Trung Mỹ, Huyện Bình Xuyên, Tỉnh Vĩnh Phúc");
        assertThat(http.get().uri("/api/v1/units?query=trung my binh xuyen&on=2024-05-01"))
                .bodyJson()
                .extractingPath("$[0].id")
                .isEqualTo("v1-08938");
    }

    @Test
    void listsProvincesAndTheirCommunes() {
        assertThat(http.get().uri("/api/v1/units"))
                .bodyJson()
                .extractingPath("$.length()")
                .isEqualTo(34);
        assertThat(http.get().uri("/api/v1/units?on=2025-06-30"))
                .bodyJson()
                .extractingPath("$.length()")
                .isEqualTo(63);
        assertThat(http.get().uri("/api/v1/units?within=v2-92"))
                .bodyJson()
                .extractingPath("$.length()")
                .isEqualTo(103);
    }

    @Test
    void tellsWhatAUnitWasAndBecame() {
        assertThat(http.get().uri("/api/v1/units/v2-92"))
                .bodyJson()
                .extractingPath("$.predecessors[*].id")
                .asArray()
                .containsExactly("v1-92", "v1-93", "v1-94");
        assertThat(http.get().uri("/api/v1/units/v1-94"))
                .bodyJson()
                .extractingPath("$.successors[0].relation")
                .isEqualTo("whole");
        assertThat(http.get().uri("/api/v1/units/v1-94"))
                .bodyJson()
                .extractingPath("$.unit.validTo")
                .isEqualTo("2025-07-01");
    }

    @Test
    void refusesBareCodesAndKnowsNothingOfOthers() {
        assertThat(http.get().uri("/api/v1/units/92")).failure().rootCause().isInstanceOf(RuleViolation.class);
        assertThat(http.get().uri("/api/v1/units/v2-99")).failure().rootCause().isInstanceOf(NotFound.class);
    }

    @Test
    void tellsAUnitAsItWasOnADay() {
        assertThat(http.get().uri("/api/v1/units/v2-75?on=2025-07-01"))
                .bodyJson()
                .extractingPath("$.unit.fullName")
                .isEqualTo("Tỉnh Đồng Nai");
        assertThat(http.get().uri("/api/v1/units/v2-75?on=2026-05-01"))
                .bodyJson()
                .extractingPath("$.unit.fullName")
                .isEqualTo("Thành phố Đồng Nai");
        var former = http.get().uri("/api/v1/units/v1-08938?on=2025-07-01").exchange();
        assertThat(former).bodyJson().extractingPath("$.exists").isEqualTo(false);
        assertThat(former)
                .bodyJson()
                .extractingPath("$.inForce[*].id")
                .asArray()
                .containsExactly("v2-08944");
        assertThat(http.get().uri("/api/v1/units/v2-25?on=2025-06-30"))
                .bodyJson()
                .extractingPath("$.inForce[*].id")
                .asArray()
                .containsExactlyInAnyOrder("v1-25", "v1-26", "v1-17");
    }

    @Test
    void saysWhichCommunesHoldPartsOfADividedOne() {
        assertThat(http.get().uri("/api/v1/units?query=quoc tu giam dong da&kind=COMMUNE"))
                .bodyJson()
                .extractingPath("$[0].parts[*].fullName")
                .asArray()
                .containsExactlyInAnyOrder("Phường Ô Chợ Dừa", "Phường Văn Miếu - Quốc Tử Giám");
        assertThat(http.get().uri("/api/v1/units?query=trung my binh xuyen"))
                .bodyJson()
                .extractingPath("$[0].parts")
                .asArray()
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/units/v2-92?on=2025-02-30",
                "/api/v1/units/v2-92?on=hôm nay",
                "/api/v1/units?query=x&on=01/07/2025",
                "/api/v1/units?on=1999-01-01",
                "/api/v1/units?on=%2B999999999-12-31",
                "/api/v1/units?query=x&kind=xã",
                "/api/v1/units?query=x&limit=0",
                "/api/v1/units?query=x&limit=51",
                "/api/v1/units?query=x&limit=-1",
                "/api/v1/units?within=92",
            })
    void refusesWhatIsNoDayKindOrNumber(String address) {
        assertThat(http.get().uri(address)).failure().rootCause().isInstanceOf(RuleViolation.class);
    }
}
