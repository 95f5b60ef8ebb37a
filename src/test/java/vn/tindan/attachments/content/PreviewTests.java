package vn.tindan.attachments.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ATTACKS 41, 45: a drawn picture has pixels and nothing else, and a bomb draws nothing. */
class PreviewTests {

    private static final long MOST = 120_000_000;

    /** 40 x 20, the left half red, the right half blue, as a JPEG with this EXIF. */
    private static byte[] photo(int orientation) throws IOException {
        var image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 40; x++) {
            for (int y = 0; y < 20; y++) {
                image.setRGB(x, y, x < 20 ? 0xff0000 : 0x0000ff);
            }
        }
        var plain = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", plain);
        var photo = new ByteArrayOutputStream();
        var out = new DataOutputStream(photo);
        byte[] exif = exif(orientation);
        out.write(plain.toByteArray(), 0, 2);
        out.writeShort(0xffe1);
        out.writeShort(exif.length + 2);
        out.write(exif);
        byte[] comment = "MARKER-SERIAL-123".getBytes(StandardCharsets.US_ASCII);
        out.writeShort(0xfffe);
        out.writeShort(comment.length + 2);
        out.write(comment);
        out.write(plain.toByteArray(), 2, plain.size() - 2);
        return photo.toByteArray();
    }

    private static byte[] exif(int orientation) throws IOException {
        var exif = new ByteArrayOutputStream();
        var out = new DataOutputStream(exif);
        out.writeBytes("Exif\0\0MM");
        out.writeShort(42);
        out.writeInt(8);
        out.writeShort(2);
        out.writeShort(0x0112); // orientation
        out.writeShort(3);
        out.writeInt(1);
        out.writeShort(orientation);
        out.writeShort(0);
        out.writeShort(0x8825); // where the place stands
        out.writeShort(4);
        out.writeInt(1);
        out.writeInt(38);
        out.writeInt(0);
        out.writeBytes("MARKER-GPS 9.6025,105.9739");
        return exif.toByteArray();
    }

    @Test
    void leavesPlaceAndCameraBehind() throws IOException {
        byte[] photo = photo(1);
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains("Exif", "MARKER-GPS", "MARKER-SERIAL");
        byte[] drawn = Preview.of(photo, MOST).orElseThrow();
        assertThat(new String(drawn, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "MARKER");
        for (int at = 2; at < drawn.length - 1 && Byte.toUnsignedInt(drawn[at + 1]) != 0xda; ) {
            int marker = Byte.toUnsignedInt(drawn[at + 1]);
            assertThat(marker == 0xe0 || marker < 0xe0).as("segment %x", marker).isTrue();
            at += 2 + (Byte.toUnsignedInt(drawn[at + 2]) << 8 | Byte.toUnsignedInt(drawn[at + 3]));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 40, 20, 5, 10", "2, 40, 20, 35, 10", "3, 40, 20, 35, 10", "4, 40, 20, 5, 10"})
    @CsvSource({"5, 20, 40, 10, 5", "6, 20, 40, 10, 5", "7, 20, 40, 10, 35", "8, 20, 40, 10, 35"})
    void standsUprightHoweverThePhoneWasHeld(int orientation, int width, int height, int redX, int redY)
            throws IOException {
        var drawn = ImageIO.read(
                new ByteArrayInputStream(Preview.of(photo(orientation), MOST).orElseThrow()));
        assertThat(drawn.getWidth()).isEqualTo(width);
        assertThat(drawn.getHeight()).isEqualTo(height);
        var colour = new Color(drawn.getRGB(redX, redY));
        assertThat(colour.getRed()).isGreaterThan(200);
        assertThat(colour.getBlue()).isLessThan(60);
    }

    @Test
    void drawsLargePicturesSmall() throws IOException {
        var image = new BufferedImage(5000, 4000, BufferedImage.TYPE_BYTE_GRAY);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        var drawn = ImageIO.read(
                new ByteArrayInputStream(Preview.of(bytes.toByteArray(), MOST).orElseThrow()));
        assertThat(Math.max(drawn.getWidth(), drawn.getHeight())).isEqualTo(Preview.SIDE);
    }

    @ParameterizedTest
    @ValueSource(ints = {50_000, Integer.MAX_VALUE, -1, 0})
    void drawsNothingOfABomb(int side) throws IOException {
        var png = new ByteArrayOutputStream();
        var out = new DataOutputStream(png);
        out.write(HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452"));
        out.writeInt(side);
        out.writeInt(side);
        out.write(HexFormat.of().parseHex("0802000000000000000000000049444154"));
        assertThat(Preview.of(png.toByteArray(), MOST)).isEmpty();
    }

    @Test
    void drawsNothingOfRubbish() throws IOException {
        byte[] photo = photo(1);
        for (int length = 0; length < 120; length++) {
            byte[] cut = Arrays.copyOf(photo, length);
            assertThat(Orientation.of(cut)).isBetween(1, 8);
            assertThat(Preview.of(cut, MOST)).isEmpty();
        }
    }
}
