package vn.tindan.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.shared.NotFound;

class UnitsTests {

    private static final LocalDate LAST_DAY_OF_63 = Reorganisation.DISTRICTS_ENDED.minusDays(1);
    private static final LocalDate FIRST_DAY_OF_34 = Reorganisation.DISTRICTS_ENDED;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Units UNITS = GeographyForTests.units();

    @Test
    void knowsTheProvincesOfEachDay() {
        assertThat(UNITS.provinces(LAST_DAY_OF_63))
                .hasSize(63)
                .allMatch(unit -> unit.id().set().equals("v1"));
        assertThat(UNITS.provinces(FIRST_DAY_OF_34))
                .hasSize(34)
                .allMatch(unit -> unit.id().set().equals("v2"));
        assertThat(names(UNITS.provinces(TODAY)))
                .startsWith("An Giang", "Bắc Ninh", "Cà Mau", "Cao Bằng", "Cần Thơ", "Đà Nẵng", "Đắk Lắk")
                .endsWith("Tây Ninh", "Thái Nguyên", "Thanh Hóa", "Tuyên Quang", "Vĩnh Long");
    }

    @Test
    void knowsTheCommunesOfEachDay() {
        assertThat(communesOn(FIRST_DAY_OF_34)).isEqualTo(3_321);
        assertThat(communesOn(LAST_DAY_OF_63)).isEqualTo(10_035 + 5);
        assertThat(UNITS.communes(UnitId.parse("v2-92"), TODAY)).hasSize(103);
        assertThat(UNITS.communes(UnitId.parse("v2-92"), LAST_DAY_OF_63)).isEmpty();
        assertThat(names(UNITS.communes(UnitId.parse("v1-79"), LAST_DAY_OF_63)))
                .containsSubsequence("1", "2", "10", "An Khánh");
    }

    private static int communesOn(LocalDate day) {
        return UNITS.provinces(day).stream()
                .mapToInt(province -> UNITS.communes(province.id(), day).size())
                .sum();
    }

    @Test
    void namesUnitsAsOfTheDay() {
        var dongNai = UnitId.parse("v2-75");
        assertThat(UNITS.get(dongNai, LocalDate.of(2026, 4, 29)).fullName()).isEqualTo("Tỉnh Đồng Nai");
        assertThat(UNITS.get(dongNai, LocalDate.of(2026, 4, 30)).fullName()).isEqualTo("Thành phố Đồng Nai");
        assertThat(UNITS.get(dongNai).type()).isEqualTo("thanh_pho");
        assertThat(UNITS.get(UnitId.parse("v1-46")).fullName()).isEqualTo("Thành phố Huế");
        assertThat(UNITS.get(UnitId.parse("v1-46"), LocalDate.of(2024, 12, 31)).fullName())
                .isEqualTo("Tỉnh Thừa Thiên Huế");
        assertThat(UNITS.provinces(FIRST_DAY_OF_34))
                .filteredOn(unit -> unit.type().equals("thanh_pho"))
                .hasSize(6);
        assertThat(UNITS.provinces(TODAY))
                .filteredOn(unit -> unit.type().equals("thanh_pho"))
                .hasSize(9);
    }

    @Test
    void tellsOnePlaceFromAnotherOfTheSameCode() {
        assertThat(UNITS.get(UnitId.parse("v1-15")).name()).isEqualTo("Yên Bái");
        assertThat(UNITS.get(UnitId.parse("v2-15")).name()).isEqualTo("Lào Cai");
        assertThat(UNITS.provinceToday(UnitId.parse("v1-24"))).hasToString("v2-24");
        assertThat(UNITS.provinceToday(UnitId.parse("v1-26740"))).hasToString("v2-79");
    }

    @Test
    void followsUnitsForwardAndBack() {
        assertThat(names(UNITS.successors(UnitId.parse("v1-08938")))).containsExactly("Bình Tuyền");
        assertThat(names(UNITS.predecessors(UnitId.parse("v2-92"))))
                .containsExactly("Cần Thơ", "Hậu Giang", "Sóc Trăng");
        assertThat(names(UNITS.successors(UnitId.parse("v1-318")))).containsExactly("Bạch Long Vĩ");
        assertThat(names(UNITS.predecessors(UnitId.parse("v2-14698")))).doesNotContain("Kim Sơn");
        assertThat(UNITS.story(UnitId.parse("v2-14698"))).anyMatch(succession -> succession.note() != null);
        assertThat(UNITS.successors(UnitId.parse("v2-92"))).isEmpty();
    }

    @Test
    void findsTheProvinceOfTodayForEveryUnit() {
        var today = UNITS.provinces(TODAY).stream().map(Unit::id).toList();
        for (var id : UNITS.atlas().units().keySet()) {
            var province = UNITS.provinceToday(id);
            assertThat(id.isNation() ? List.of(UnitId.NATION_TODAY) : today).contains(province);
            assertThat(UNITS.contains(province, id))
                    .as("%s in %s", id, province)
                    .isTrue();
        }
    }

    @Test
    void saysWhetherOneLiesInTheOther() {
        assertContains(true, "v2-00", "v1-94", "v1-00", "v2-31507");
        assertContains(true, "v2-92", "v1-94", "v1-92", "v2-31507");
        assertContains(false, "v1-92", "v2-92", "v1-94", "v2-31507", "v2-00");
        assertContains(true, "v1-94", "v2-31507");
        assertContains(true, "v1-14", "v2-14");
        assertContains(true, "v2-08944", "v1-08938");
        assertContains(false, "v1-08938", "v2-08944");
        assertContains(true, "v1-249", "v2-08944", "v1-08938");
        assertContains(false, "v2-25", "v2-24", "v1-15", "v1-00");
    }

    private static void assertContains(boolean expected, String scope, String... units) {
        for (String unit : units) {
            assertThat(UNITS.contains(UnitId.parse(scope), UnitId.parse(unit)))
                    .as("%s in %s", unit, scope)
                    .isEqualTo(expected);
        }
    }

    @Test
    void followsACommuneOverEveryChangeOfToday() {
        var jdbc = JdbcClient.create(GeographyForTests.freshDatabase());
        jdbc.sql("""
                insert into geography.unit (id, code_set, code, kind, parent, valid_from)
                values ('v2-90001', 'v2', '90001', 'COMMUNE', 'v2-25', date '2026-11-22'),
                       ('v2-90002', 'v2', '90002', 'COMMUNE', 'v2-25', date '2026-11-23')
                """).update();
        jdbc.sql("""
                insert into geography.naming (unit, valid_from, type, name, full_name)
                select id, valid_from, 'xa', 'Sau này', 'Xã Sau này' from geography.unit where code like '9000_'
                """).update();
        jdbc.sql("""
                insert into geography.succession (former, current, effective_on, relation, takes_whole_population)
                values ('v2-08944', 'v2-90001', date '2026-11-22', 'whole', true),
                       ('v2-90001', 'v2-90002', date '2026-11-23', 'whole', true)
                """).update();
        jdbc.sql("update geography.unit set valid_to = date '2026-11-22' where id = 'v2-08944'")
                .update();
        jdbc.sql("update geography.unit set valid_to = date '2026-11-23' where id = 'v2-90001'")
                .update();
        var units = new Units(jdbc, GeographyForTests.CLOCK);
        assertThat(units.heir(UnitId.parse("v1-08938"))).hasValue(UnitId.parse("v2-90001"));
        assertThat(units.isInForce(UnitId.parse("v2-08944"))).isFalse();
        assertThat(units.isInForce(UnitId.parse("v2-90001"))).isTrue();
        assertThat(units.isInForce(UnitId.parse("v2-90002"))).isFalse();
        assertThat(names(units.inForceToday(UnitId.parse("v2-08944")))).containsExactly("Sau này");
    }

    @Test
    void doesNotKnowWhatIsNotThere() {
        var nowhere = UnitId.parse("v2-99999");
        assertThat(UNITS.find(nowhere)).isEmpty();
        assertThatThrownBy(() -> UNITS.get(nowhere)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> UNITS.contains(nowhere, UnitId.NATION_TODAY)).isInstanceOf(NotFound.class);
    }

    @Test
    void listsAncestorsFromTheNearest() {
        assertThat(UNITS.ancestors(UnitId.parse("v1-08938")))
                .extracting(UnitId::toString)
                .containsExactly("v1-249", "v1-26", "v1-00");
        assertThat(UNITS.ancestors(UnitId.NATION_TODAY)).isEmpty();
    }

    private static List<String> names(List<Unit> units) {
        return units.stream().map(Unit::name).toList();
    }
}
