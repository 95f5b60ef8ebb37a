package vn.tindan.reports.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Area;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.maps.DrawnMap;
import vn.tindan.geography.maps.OutlineMap;
import vn.tindan.geography.maps.TileMap;

/** A map as it goes into a file of Word: with both archipelagos, whatever it is a map of, and the same bytes each time. */
class MapPicturesTests {

    private static final UnitId CAN_THO = UnitId.parse("v2-92");
    private static final List<DrawnMap.Step> LEGEND = List.of(new DrawnMap.Step("#3f8f7d", "5", "hơn 13.000"));

    private static TileMap country(String north, String south) {
        return new TileMap(
                List.of(new TileMap.Tile(
                        CAN_THO, "Thành phố Cần Thơ", List.of("Cần", "Thơ"), "5", 148, 600, "#3f8f7d", "#ffffff")),
                List.of(
                        new TileMap.Archipelago(north, "Đà Nẵng", UnitId.parse("v2-48"), 372, 498, "#e3efec"),
                        new TileMap.Archipelago(south, "Khánh Hòa", UnitId.parse("v2-56"), 372, 870, "#e3efec")),
                LEGEND);
    }

    private static OutlineMap communes(DrawnMap country) {
        var area = new OutlineMap.Area(
                UnitId.parse("v2-31441"),
                "Xã Thử",
                "M100 200l500 0 0 500z M1000 1000a70 70 0 1 0 140 0a70 70 0 1 0 -140 0z",
                "Xã Thử",
                60,
                40,
                "5",
                "#3f8f7d",
                "#ffffff",
                true);
        return new OutlineMap(640, 720, false, List.of(area), List.of(), List.of(), LEGEND, country);
    }

    @Test
    void drawsTheSameBytesAgain() throws IOException {
        var picture = MapPictures.of(country("Hoàng Sa", "Trường Sa"), "Bản đồ");
        assertThat(MapPictures.of(country("Hoàng Sa", "Trường Sa"), "Bản đồ")).isEqualTo(picture);
        var image = ImageIO.read(new ByteArrayInputStream(picture.bytes()));
        assertThat(image.getWidth()).isEqualTo(picture.width());
        assertThat(image.getHeight()).isEqualTo(picture.height());
    }

    @Test
    void writesTheNameOfEachArchipelagoOnTheCountryAndBesideAProvince() {
        var named = country("Hoàng Sa", "Trường Sa");
        var northLess = country("H", "Trường Sa");
        var southLess = country("Hoàng Sa", "T");
        assertThat(MapPictures.of(named, "").png())
                .isNotEqualTo(MapPictures.of(northLess, "").png())
                .isNotEqualTo(MapPictures.of(southLess, "").png());
        assertThat(MapPictures.of(communes(named), "").png())
                .isNotEqualTo(MapPictures.of(communes(northLess), "").png())
                .isNotEqualTo(MapPictures.of(communes(southLess), "").png());
    }

    @Test
    void readsLinesAndCirclesOfAPath() {
        var shape = PathReader.read("M100 200l500 0 0 500z M1000 1000a70 70 0 1 0 140 0a70 70 0 1 0 -140 0z");
        assertThat(shape.contains(550, 300)).isTrue();
        assertThat(shape.contains(150, 650)).isFalse();
        assertThat(shape.contains(1070, 1000)).isTrue();
        assertThat(PathReader.read("M0 0h10v10h-10z").getBounds2D().getWidth()).isEqualTo(10);
        assertThat(new Area(shape).getBounds2D().getMaxX()).isEqualTo(1140);
    }

    @Test
    void hasEveryLetterOfVietnamese() {
        for (String letter : "ăâđêôơưĂÂĐÊÔƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ".split("")) {
            assertThat(Lettering.REGULAR.width(letter, 10)).as(letter).isGreaterThan(2);
            assertThat(Lettering.BOLD.at(letter, 0, 0, 10, true).getBounds2D().isEmpty())
                    .isFalse();
        }
    }
}
