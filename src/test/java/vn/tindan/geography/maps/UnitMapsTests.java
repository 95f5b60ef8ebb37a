package vn.tindan.geography.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tindan.geography.BoundariesAtHand;
import vn.tindan.geography.GeographyForTests;
import vn.tindan.geography.Unit;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.geography.boundaries.BoundariesForTests;
import vn.tindan.geography.boundaries.BoundaryImport.Source;

class UnitMapsTests {

    private static final UnitId CAN_THO = UnitId.parse("v2-92");
    private static final UnitId DA_NANG = UnitId.parse("v2-48");
    private static final UnitMaps WITHOUT = MapsForTests.maps();

    @Test
    void drawsTheCountryAsSquaresWithoutOutlines() {
        assertThat(WITHOUT.marked(List.of(CAN_THO)).isTiles()).isTrue();
        assertThat(WITHOUT.where(UnitId.parse("v1-08938")).isTiles()).isTrue();
        assertThat(WITHOUT.shaded(provinces(), Map.of(), BigDecimal::toPlainString))
                .isInstanceOf(TileMap.class);
        assertThat(WITHOUT.shaded(List.of(UnitId.parse("v1-92")), Map.of(), BigDecimal::toPlainString))
                .isInstanceOfSatisfying(
                        TileMap.class, map -> assertThat(map.tiles()).hasSize(63));
        assertThat(WITHOUT.shaded(List.of(), Map.of(), BigDecimal::toPlainString))
                .isNull();
    }

    @Test
    void drawsCommunesAsDotsAtTheirSeatsWithoutOutlines() {
        var communes = communes(CAN_THO);
        var map = (OutlineMap) WITHOUT.shaded(communes, values(communes), BigDecimal::toPlainString);
        assertThat(map.isDots()).isTrue();
        assertThat(map.areas()).hasSize(103);
        assertThat(map.legend()).hasSize(5);
        assertThat(map.hasUnknown()).isFalse();
        assertThat(map.country()).isInstanceOf(TileMap.class);
    }

    @Test
    void drawsByOutlinesWhereTheyAreLoadedAndAlwaysNamesTheArchipelagos() {
        var maps = loaded(
                BoundariesAtHand.provinces(), BoundariesAtHand.communesOf("92"), BoundariesAtHand.communesOf("48"));
        var country = (OutlineMap) maps.marked(List.of(CAN_THO));
        assertThat(country.areas()).hasSize(34).allMatch(area -> area.path().startsWith("M"));
        assertThat(country.areas())
                .filteredOn(OutlineMap.Area::isKnown)
                .extracting(OutlineMap.Area::id)
                .containsExactly(CAN_THO);
        assertThat(country.frames()).extracting(OutlineMap.Frame::name).containsExactly("Hoàng Sa", "Trường Sa");
        assertThat(country.frames()).noneMatch(OutlineMap.Frame::isEmpty).allMatch(frame -> isInside(country, frame));

        var communes = communes(CAN_THO);
        var province = (OutlineMap) maps.shaded(communes, values(communes), BigDecimal::toPlainString);
        assertThat(province.areas()).hasSize(103);
        assertThat(province.isDots()).isFalse();
        assertThat(province.frames()).isEmpty();
        assertThat(((OutlineMap) province.country()).frames()).hasSize(2);

        var daNang = (OutlineMap) maps.where(UnitId.parse("v2-20333"));
        assertThat(daNang.areas())
                .filteredOn(OutlineMap.Area::isKnown)
                .extracting(OutlineMap.Area::fullName)
                .containsExactly("Đặc khu Hoàng Sa");
        assertThat(daNang.frames()).extracting(OutlineMap.Frame::name).containsExactly("Hoàng Sa");
        assertThat(daNang.frames()).allMatch(frame -> isInside(daNang, frame));
        assertThat(maps.where(UnitId.parse("v1-08938")))
                .isInstanceOfSatisfying(
                        OutlineMap.class, map -> assertThat(map.areas()).hasSize(34));
    }

    @Test
    void keepsTheNamesOfTheArchipelagosWhereNoOutlineOfThemIsLoaded() {
        var squares = new StringBuilder();
        for (var province : provinces()) {
            squares.append(squares.isEmpty() ? "" : ",").append("""
                    {"type":"Feature","properties":{"code":"%s"},"geometry":{"type":"Polygon","coordinates":[[[105,10],[106,10],[106,20],[105,10]]]}}
                    """.formatted(province.code()));
        }
        var maps = loaded(BoundariesForTests.text("{\"type\":\"FeatureCollection\",\"features\":[" + squares + "]}"));
        var country = (OutlineMap) maps.marked(List.of());
        assertThat(country.frames()).hasSize(2).allMatch(OutlineMap.Frame::isEmpty);
    }

    private static boolean isInside(OutlineMap map, OutlineMap.Frame frame) {
        return frame.x() >= 0
                && frame.y() >= 0
                && frame.x() + frame.width() <= map.width()
                && frame.y() + frame.height() <= map.height();
    }

    private static UnitMaps loaded(Source... files) {
        var database = GeographyForTests.freshDatabase();
        var jdbc = JdbcClient.create(database);
        new TransactionTemplate(new JdbcTransactionManager(database))
                .executeWithoutResult(_ -> BoundariesForTests.load(jdbc, "v2", List.of(files)));
        return MapsForTests.maps(jdbc);
    }

    private static List<UnitId> provinces() {
        return units().provinces(java.time.LocalDate.of(2026, 11, 22)).stream()
                .map(Unit::id)
                .toList();
    }

    private static List<UnitId> communes(UnitId province) {
        return units().below(province).stream().map(Unit::id).toList();
    }

    private static Map<UnitId, BigDecimal> values(List<UnitId> units) {
        var values = new HashMap<UnitId, BigDecimal>();
        units.forEach(unit -> values.put(unit, BigDecimal.valueOf(values.size())));
        return values;
    }

    private static Units units() {
        return GeographyForTests.units();
    }
}
