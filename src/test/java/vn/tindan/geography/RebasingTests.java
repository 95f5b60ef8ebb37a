package vn.tindan.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.tindan.geography.Rebasing.Fact;
import vn.tindan.geography.Rebasing.Place;

class RebasingTests {

    private static final Units UNITS = GeographyForTests.units();
    private static final Rebasing REBASING = new Rebasing(UNITS);

    /** Models of Tây Nam Bộ by province, 2018 to 2024, as published; 891 in all. */
    private static final Map<String, Integer> MODELS = Map.ofEntries(
            Map.entry("An Giang", 59),
            Map.entry("Bạc Liêu", 57),
            Map.entry("Bến Tre", 140),
            Map.entry("Cà Mau", 32),
            Map.entry("Cần Thơ", 30),
            Map.entry("Đồng Tháp", 113),
            Map.entry("Hậu Giang", 64),
            Map.entry("Kiên Giang", 56),
            Map.entry("Long An", 167),
            Map.entry("Sóc Trăng", 66),
            Map.entry("Tiền Giang", 30),
            Map.entry("Trà Vinh", 18),
            Map.entry("Vĩnh Long", 59));

    @Test
    void readsTheModelsOfTayNamBoOnSixProvincesOfToday() {
        var region =
                new Regions(GeographyForTests.jdbc(), UNITS).find("tay-nam-bo").orElseThrow();
        var facts = region.members().stream()
                .map(member -> new Fact<>(
                        member.province().id(), MODELS.get(member.province().name())))
                .toList();
        assertThat(facts).hasSize(13);
        var today = REBASING.sums(facts, UnitKind.PROVINCE, Boundaries.TODAY, Integer::sum);
        assertThat(byName(today))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "An Giang",
                        115,
                        "Cà Mau",
                        89,
                        "Vĩnh Long",
                        217,
                        "Cần Thơ",
                        160,
                        "Đồng Tháp",
                        143,
                        "Tây Ninh",
                        167));
        assertThat(today.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(891);
        assertThat(byName(REBASING.sums(facts, UnitKind.PROVINCE, Boundaries.OF_THE_DAY, Integer::sum)))
                .isEqualTo(MODELS);
    }

    private static Map<String, Integer> byName(Map<Place, Integer> sums) {
        return sums.entrySet().stream()
                .collect(Collectors.toMap(sum -> UNITS.get(sum.getKey().unit()).name(), Map.Entry::getValue));
    }

    @Test
    void keepsEverySumOnEitherMapAtEveryLevel() {
        var facts = new ArrayList<Fact<BigDecimal>>();
        for (var id : UNITS.atlas().units().keySet()) {
            facts.add(new Fact<>(id, BigDecimal.valueOf(1 + id.hashCode() % 97)));
        }
        var total = facts.stream().map(Fact::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        for (var level : List.of(UnitKind.NATION, UnitKind.PROVINCE, UnitKind.COMMUNE)) {
            for (var boundaries : Boundaries.values()) {
                var sums = REBASING.sums(facts, level, boundaries, BigDecimal::add);
                assertThat(sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(total);
            }
        }
    }

    @Test
    void readsEveryFormerProvinceOnToday() {
        var facts = UNITS.provinces(Reorganisation.DISTRICTS_ENDED.minusDays(1)).stream()
                .map(unit -> new Fact<>(unit.id(), 1))
                .toList();
        var today = REBASING.sums(facts, UnitKind.PROVINCE, Boundaries.TODAY, Integer::sum);
        assertThat(today)
                .hasSize(34)
                .allSatisfy((place, _) -> assertThat(place.isUnsplit()).isFalse());
        assertThat(today.get(new Place(UnitId.parse("v2-92"), false))).isEqualTo(3);
    }

    @Test
    void leavesDividedCommunesWithTheirProvince() {
        var communes = UNITS.atlas().units().values().stream()
                .filter(unit ->
                        unit.kind() == UnitKind.COMMUNE && unit.id().set().equals("v1"))
                .map(unit -> new Fact<>(unit.id(), 1))
                .toList();
        var today = REBASING.sums(communes, UnitKind.COMMUNE, Boundaries.TODAY, Integer::sum);
        assertThat(today.entrySet().stream()
                        .filter(sum -> sum.getKey().isUnsplit())
                        .mapToInt(Map.Entry::getValue)
                        .sum())
                .isEqualTo(440 - 58);
        assertThat(REBASING.place(UnitId.parse("v1-00553"), UnitKind.COMMUNE, Boundaries.OF_THE_DAY))
                .isEqualTo(new Place(UnitId.parse("v1-00553"), false));
        assertThat(REBASING.place(UnitId.parse("v1-318"), UnitKind.COMMUNE, Boundaries.TODAY))
                .isEqualTo(new Place(UnitId.parse("v2-11948"), false));
        assertThat(REBASING.place(UnitId.parse("v1-94"), UnitKind.COMMUNE, Boundaries.TODAY))
                .isEqualTo(new Place(UnitId.parse("v2-92"), true));
    }

    @Test
    void publishesTheSameForSql() {
        record Line(
                UnitId commune,
                @org.jspecify.annotations.Nullable UnitId communeToday,
                UnitId provinceToday) {}
        var lines = GeographyForTests.jdbc()
                .sql("select * from geography.commune_today")
                .query(Line.class)
                .list();
        assertThat(lines).hasSize(13_361);
        for (var line : lines) {
            var place = REBASING.place(line.commune(), UnitKind.COMMUNE, Boundaries.TODAY);
            assertThat(place)
                    .isEqualTo(new Place(
                            line.communeToday() == null ? line.provinceToday() : line.communeToday(),
                            line.communeToday() == null));
        }
    }

    @Test
    void placesRegionsOnTodaysMap() {
        var regions = new Regions(GeographyForTests.jdbc(), UNITS);
        var west = regions.today(regions.find("tay-nam-bo").orElseThrow());
        assertThat(west)
                .hasSize(6)
                .filteredOn(today -> !today.isWhole())
                .extracting(today -> today.province().name())
                .containsExactly("Tây Ninh");
        var north = regions.find("tay-bac").orElseThrow();
        assertThat(north.members()).hasSize(14);
        assertThat(regions.today(north))
                .hasSize(11)
                .filteredOn(today -> !today.isWhole())
                .extracting(today -> today.province().name())
                .containsExactly("Nghệ An", "Phú Thọ", "Thái Nguyên", "Thanh Hóa");
    }
}
