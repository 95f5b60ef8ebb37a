package vn.tindan.attachments.content;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Draws a picture anew, smaller and without anything but its pixels: no place, no camera, no thumbnail, no comment comes
 * along. What is read of it at once is bounded, whatever it claims to be.
 */
public final class Preview {

    static final int SIDE = 1600;
    /** Pixels in memory while it is drawn: some 50 MB. */
    private static final long MOST_PIXELS = 12_000_000;

    private Preview() {}

    /** A JPEG; empty where the bytes cannot be drawn. */
    public static Optional<byte[]> of(byte[] picture, long mostPixels) {
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                return read(reader, input, mostPixels).map(image -> jpeg(upright(image, Orientation.of(picture))));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Every n-th pixel of every n-th line, so that no more than fits is ever held; the first picture of a moving one. */
    private static Optional<BufferedImage> read(ImageReader reader, ImageInputStream input, long mostPixels)
            throws IOException {
        reader.setInput(input, true, true);
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width <= 0 || height <= 0 || width * height > mostPixels) {
            return Optional.empty();
        }
        int step = (int) Math.max(1, Math.ceil(Math.sqrt((double) (width * height) / MOST_PIXELS)));
        ImageReadParam every = reader.getDefaultReadParam();
        every.setSourceSubsampling(step, step, 0, 0);
        return Optional.of(reader.read(0, every));
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        boolean lies = orientation >= 5;
        int width = lies ? image.getHeight() : image.getWidth();
        int height = lies ? image.getWidth() : image.getHeight();
        double scale = Math.min(1, (double) SIDE / Math.max(width, height));
        var drawn = new BufferedImage(
                Math.max(1, (int) Math.round(width * scale)),
                Math.max(1, (int) Math.round(height * scale)),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            var turn = AffineTransform.getScaleInstance(scale, scale);
            turn.concatenate(Orientation.turning(orientation, image.getWidth(), image.getHeight()));
            pen.drawImage(image, turn, null);
        } finally {
            pen.dispose();
        }
        return drawn;
    }

    private static byte[] jpeg(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "jpeg", bytes)) {
                throw new IllegalStateException("no JPEG can be written here");
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
