package vn.tindan.attachments;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tindan.geography.UnitId;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.TipTracking;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;

/** Tips with files, told to a commune of the test's own. */
public final class FilesForTests {

    private FilesForTests() {}

    public static TipIntake.Draft draft(UnitId unit, String submission, String story) {
        return new TipIntake.Draft(submission, TipChannel.WEB, TipCategory.OTHER, unit, story, null, null, null, null);
    }

    /** A small picture; another colour is another file. */
    public static byte[] picture(int colour) {
        var image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(colour));
        pen.fillRect(0, 0, 64, 48);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    static UUID tell(TipIntake intake, TipTracking tracking, UnitId unit, String submission) {
        var receipt = intake.receive(draft(unit, submission, "Tin có tệp " + UUID.randomUUID()));
        return tracking.open(receipt).orElseThrow().tip();
    }

    static void send(Uploads uploads, String submission, String name, byte[] content) throws IOException {
        uploads.keep(submission, name, new ByteArrayInputStream(content));
    }

    static UUID content(JdbcClient jdbc, UUID file) {
        return jdbc.sql("select content from attachments.file where id = :id")
                .param("id", file)
                .query(UUID.class)
                .single();
    }
}
