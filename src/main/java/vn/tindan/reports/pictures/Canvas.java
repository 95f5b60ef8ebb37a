package vn.tindan.reports.pictures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** White paper to draw on in the units of a map; the same strokes give the same bytes. */
final class Canvas {

    /** Dots to a unit: 300 and more to an inch across a page. */
    private static final double DENSITY = 2;

    private static final float[] DASH = {4, 3};

    private final BufferedImage image;
    private final Graphics2D pen;

    Canvas(double width, double height) {
        image = new BufferedImage(
                (int) Math.ceil(width * DENSITY), (int) Math.ceil(height * DENSITY), BufferedImage.TYPE_INT_RGB);
        pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.scale(DENSITY, DENSITY);
    }

    /** Draws in another place and size, then goes back. */
    void within(double x, double y, double scale, Runnable drawing) {
        AffineTransform before = pen.getTransform();
        pen.translate(x, y);
        pen.scale(scale, scale);
        drawing.run();
        pen.setTransform(before);
    }

    void fill(Shape shape, String colour) {
        pen.setColor(Color.decode(colour));
        pen.fill(shape);
    }

    void stroke(Shape shape, String colour, double width, boolean isDashed) {
        pen.setColor(Color.decode(colour));
        pen.setStroke(new BasicStroke(
                (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, isDashed ? dash(width) : null, 0));
        pen.draw(shape);
    }

    private static float[] dash(double width) {
        return new float[] {(float) (DASH[0] * width), (float) (DASH[1] * width)};
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    String png() {
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
