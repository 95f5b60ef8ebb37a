package vn.tindan.geography.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tindan.geography.GeographyForTests;
import vn.tindan.geography.Unit;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;

class TileMapTests {

    private static final Units UNITS = GeographyForTests.units();
    private static final TileMaps MAPS = new TileMaps(UNITS);

    @Test
    void givesEachProvinceOfTodayItsOwnSquareAndNamesTheIslands() {
        var map = MAPS.draw("v2", Shading.marking(List.of(UnitId.parse("v2-92"))));
        assertThat(map.tiles())
                .extracting(TileMap.Tile::id)
                .containsExactlyInAnyOrderElementsOf(UNITS.provinces(LocalDate.of(2026, 11, 22)).stream()
                        .map(Unit::id)
                        .toList());
        assertThat(map.tiles()).extracting(tile -> tile.x() + "," + tile.y()).doesNotHaveDuplicates();
        assertThat(map.tiles()).allMatch(tile -> tile.x() < map.width() && tile.y() < map.height());
        assertThat(map.archipelagos()).extracting(TileMap.Archipelago::name).containsExactly("Hoàng Sa", "Trường Sa");
        assertThat(map.tiles())
                .filteredOn(tile -> tile.fill().equals("#0f5c4d"))
                .extracting(TileMap.Tile::id)
                .hasSize(1);
    }

    @Test
    void givesEachProvinceOfBeforeItsOwnSquareToo() {
        var map = MAPS.draw("v1", Shading.marking(List.of(UnitId.parse("v1-94"))));
        assertThat(map.tiles())
                .extracting(TileMap.Tile::id)
                .containsExactlyInAnyOrderElementsOf(UNITS.provinces(LocalDate.of(2025, 6, 30)).stream()
                        .map(Unit::id)
                        .toList());
        assertThat(map.tiles()).extracting(tile -> tile.x() + "," + tile.y()).doesNotHaveDuplicates();
        assertThat(map.tiles()).allMatch(tile -> tile.x() < map.width() && tile.y() < map.height());
        assertThat(map.archipelagos())
                .allMatch(isles -> isles.unit().set().equals("v1") && isles.x() + 2 * map.tileWidth() <= map.width())
                .allMatch(isles -> map.tiles().stream()
                        .noneMatch(tile -> tile.y() == isles.y() && tile.x() + map.tileWidth() > isles.x()));
        assertThat(map.tiles())
                .filteredOn(tile -> tile.fullName().contains("Bà Rịa"))
                .extracting(TileMap.Tile::lines)
                .containsExactly(List.of("Bà Rịa -", "Vũng Tàu"));
    }

    /** Of a region the other provinces are neither known nor unknown. */
    @Test
    void leavesWhiteWhatLiesBesideThePlacesShown() {
        var shown = List.of(UnitId.parse("v1-94"), UnitId.parse("v1-92"));
        var map = MAPS.draw(
                "v1",
                Shading.by(Map.of(shown.getFirst(), BigDecimal.TEN), BigDecimal::toPlainString)
                        .within(shown));
        assertThat(map.hasUnknown()).isTrue();
        assertThat(map.tiles())
                .filteredOn(tile -> tile.fill().equals("#ffffff"))
                .hasSize(61);
        assertThat(MAPS.draw(
                                "v1",
                                Shading.by(Map.of(shown.getFirst(), BigDecimal.TEN), BigDecimal::toPlainString)
                                        .within(shown.subList(0, 1)))
                        .hasUnknown())
                .isFalse();
    }

    @Test
    void shadesByRankAndLeavesTheUnknownPlain() {
        Map<UnitId, BigDecimal> values = new HashMap<>();
        int next = 1;
        for (var province : UNITS.provinces(LocalDate.of(2026, 11, 22)).subList(0, 30)) {
            values.put(province.id(), BigDecimal.valueOf(next++));
        }
        var map = MAPS.draw("v2", Shading.by(values, BigDecimal::toPlainString));
        assertThat(map.legend()).hasSize(5);
        assertThat(map.legend().getFirst().from()).isEqualTo("1");
        assertThat(map.legend().getLast().to()).isEqualTo("30");
        assertThat(map.tiles()).filteredOn(tile -> tile.value().isEmpty()).hasSize(4);
        assertThat(map.tiles())
                .filteredOn(tile -> tile.fill().equals(map.legend().getLast().fill()))
                .hasSize(6);
    }

    @Test
    void shadesEqualValuesAlike() {
        var map = MAPS.draw(
                "v2",
                Shading.by(
                        Map.of(UnitId.parse("v2-92"), BigDecimal.ZERO, UnitId.parse("v2-01"), BigDecimal.ZERO),
                        BigDecimal::toPlainString));
        assertThat(map.legend()).hasSize(1);
        assertThat(MAPS.draw("v2", Shading.by(Map.of(), BigDecimal::toPlainString))
                        .legend())
                .isEmpty();
    }
}
