package vn.tindan.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitSearchTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final UnitSearch SEARCH = new UnitSearch(GeographyForTests.units());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trung my binh xuyen",
                "TRUNG MỸ bình xuyên",
                "xã Trung Mỹ, Vĩnh Phúc",
                "x. trung mỹ, h. bình xuyên",
                "trung mĩ vinh phuc",
                "xa trung my huyen binh xuyen tinh vinh phuc",
                "  Trung  Mỹ - Bình Xuyên ",
                "TRUNG MỸ"
            })
    void findsFormerCommuneHoweverItIsTyped(String text) {
        var first = search(text).getFirst();
        assertThat(first.unit().id()).hasToString("v2-08944");
        assertThat(first.unit().fullName()).isEqualTo("Xã Bình Tuyền");
        assertThat(first.place()).isEqualTo("Tỉnh Phú Thọ");
        assertThat(first.formerly()).isEqualTo("Xã Trung Mỹ, Huyện Bình Xuyên, Tỉnh Vĩnh Phúc");
        assertThat(first.isOnePart()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "can tho, v2-92",
        "Cần Thơ, v2-92",
        "soc trang, v2-31507",
        "tỉnh sóc trăng, v2-92",
        "vinh phuc, v2-25",
        "hoang sa, v2-20333",
        "trường sa, v2-22736",
        "tp hcm, v2-79",
        "TP. Hồ Chí Minh, v2-79",
        "ho chi m, v2-79",
        "thừa thiên huế, v2-46",
        "bến nghé, v2-26740",
        "xa dung, v2-03208",
        "ea kly, v2-24496",
        "sài gòn, v2-79",
        "TPHCM, v2-79",
        "dak lak, v2-66",
    })
    void findsWhatIsMeant(String text, String expected) {
        assertThat(search(text)).extracting(hit -> hit.unit().id().toString()).contains(expected);
    }

    @Test
    void saysWhereOneNameBecameSeveralUnits() {
        assertThat(search("huyện bình xuyên"))
                .filteredOn(hit -> "Huyện Bình Xuyên, Tỉnh Vĩnh Phúc".equals(hit.formerly()))
                .hasSize(4)
                .allMatch(UnitSearch.Hit::isOnePart);
        assertThat(search("quốc tử giám đống đa")).hasSizeGreaterThan(1).allMatch(UnitSearch.Hit::isOnePart);
    }

    @Test
    void ranksTheNameAskedForBeforeNamesThatHoldIt() {
        assertThat(search("Thuận").getFirst().formerly()).startsWith("Xã Thuận,");
        assertThat(search("Thuận An"))
                .first()
                .extracting(hit -> hit.unit().name())
                .isEqualTo("Thuận An");
        assertThat(search("phường 1 quận 3").getFirst().formerly())
                .isEqualTo("Phường 1, Quận 3, Thành phố Hồ Chí Minh");
        assertThat(search("p1 q3").getFirst().unit())
                .isEqualTo(search("phường 1 quận 3").getFirst().unit());
    }

    @Test
    void forgivesWrongTypeButNotWrongName() {
        assertThat(search("phường trung mỹ bình xuyên").getFirst().unit().id()).hasToString("v2-08944");
        assertThat(search("zzz")).isEmpty();
        assertThat(search("  ")).isEmpty();
        assertThat(search("xã % _ ' \" \\ <b>")).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void answersOnTheMapOfTheDay() {
        var before = LocalDate.of(2024, 12, 31);
        var first = SEARCH.search(new UnitSearch.Question("trung my binh xuyen", before, 5))
                .getFirst();
        assertThat(first.unit().id()).hasToString("v1-08938");
        assertThat(first.place()).isEqualTo("Huyện Bình Xuyên, Tỉnh Vĩnh Phúc");
        assertThat(first.formerly()).isNull();
        assertThat(SEARCH.search(new UnitSearch.Question("Bình Tuyền", before, 20)))
                .extracting(hit -> hit.unit().id().toString())
                .contains("v1-08938");
    }

    @Test
    void keepsToKindAndScope() {
        var soctrang = UnitId.parse("v1-94");
        var communes = SEARCH.search(new UnitSearch.Question("soc trang", TODAY, UnitKind.COMMUNE, soctrang, 50));
        assertThat(communes).hasSizeGreaterThan(20).allMatch(hit -> hit.unit().kind() == UnitKind.COMMUNE);
        assertThat(communes).allMatch(hit -> hit.place().equals("Thành phố Cần Thơ"));
        assertThat(SEARCH.search(new UnitSearch.Question("trung my", TODAY, null, soctrang, 50)))
                .isEmpty();
    }

    @Test
    void findsEveryUnitOfTodayByItsOwnNameAndPlace() {
        var units = GeographyForTests.units();
        for (var province : units.provinces(TODAY)) {
            for (var commune : units.communes(province.id(), TODAY)) {
                assertThat(search(commune.fullName() + ", " + province.name()))
                        .as(commune.fullName())
                        .extracting(UnitSearch.Hit::unit)
                        .contains(commune);
            }
        }
    }

    private static List<UnitSearch.Hit> search(String text) {
        return SEARCH.search(new UnitSearch.Question(text, TODAY, 10));
    }
}
