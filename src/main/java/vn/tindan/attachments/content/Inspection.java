package vn.tindan.attachments.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.tika.Tika;
import vn.tindan.attachments.terms.FileKind;
import vn.tindan.attachments.terms.FileSettings;
import vn.tindan.shared.RuleViolation;

/**
 * Looks at a file while it passes, in constant memory: its beginning says its type and how large a picture is; marks on
 * the way say how long a recording and how thick a document claims to be. Nothing is decoded.
 */
public final class Inspection {

    /** Codecs of Matroska by their names: two letters alone stand in one sound of five by chance. */
    private static final Pattern SOUND_CODEC = Pattern.compile("A_(?:OPUS|VORBIS|AAC|PCM|FLAC|MPEG)");

    private static final Pattern PICTURE_CODEC = Pattern.compile("V_(?:VP[89]|AV1|MPEG|THEORA|MS/)");
    private static final Pattern SOUND_TRACK = Pattern.compile("soun");
    private static final Pattern PICTURE_TRACK = Pattern.compile("vide");

    private static final Tika TIKA = new Tika();
    private static final int HEAD = 256 * 1024;

    private final FileSettings settings;
    private final byte[] head = new byte[HEAD];
    private final ClaimedLength claims = new ClaimedLength();
    private int inHead;
    private long length;

    public Inspection(FileSettings settings) {
        this.settings = settings;
    }

    public void pass(byte[] bytes, int count) {
        int room = Math.min(count, HEAD - inHead);
        System.arraycopy(bytes, 0, head, inHead, room);
        inHead += room;
        length += count;
        if (length > settings.largest().toBytes()) {
            throw new RuleViolation("attachments.rule.large", settings.largest().toMegabytes());
        }
        claims.pass(bytes, count);
    }

    public long length() {
        return length;
    }

    /** The type of a file that may be kept. */
    public String accept() {
        if (length == 0) {
            throw new RuleViolation("attachments.rule.empty");
        }
        String type = type();
        var kind = FileKind.of(type).orElseThrow(() -> new RuleViolation("attachments.rule.type"));
        switch (kind) {
            case PICTURE -> requireDrawable();
            case VIDEO, SOUND -> requireShort();
            case DOCUMENT -> requireThin();
        }
        return type;
    }

    private String type() {
        String type = TIKA.detect(Arrays.copyOf(head, Math.min(inHead, 64 * 1024)));
        boolean matroska = type.endsWith("/x-matroska") || type.equals("video/webm");
        if (matroska && says(SOUND_CODEC) && !says(PICTURE_CODEC)) {
            return "audio/webm"; // what a phone's browser records of a voice
        }
        if (type.endsWith("/mp4") && says(SOUND_TRACK) && !says(PICTURE_TRACK)) {
            return "audio/mp4";
        }
        return type;
    }

    private boolean says(Pattern word) {
        var beginning = new String(head, 0, Math.min(inHead, 16 * 1024), StandardCharsets.ISO_8859_1);
        return word.matcher(beginning).find();
    }

    private void requireDrawable() {
        if (pixels() > settings.pixels()) {
            throw new RuleViolation("attachments.rule.pixels", settings.pixels() / 1_000_000);
        }
    }

    private void requireShort() {
        if (claims.seconds() > settings.duration().toSeconds()) {
            throw new RuleViolation(
                    "attachments.rule.duration", settings.duration().toHours());
        }
    }

    private void requireThin() {
        if (claims.pages() > settings.pages()) {
            throw new RuleViolation("attachments.rule.pages", settings.pages());
        }
    }

    /** Width by height as the beginning says; 0 where it says nothing that a reader of ours understands. */
    private long pixels() {
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(head, 0, inHead))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return 0;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return (long) reader.getWidth(0) * reader.getHeight(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException unreadable) {
            return 0;
        }
    }
}
