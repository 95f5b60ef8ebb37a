package vn.tindan.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import vn.tindan.shared.RuleViolation;

/**
 * Looks at an uploaded workbook before anything reads it: how much it unpacks to, and whether it holds more than cells. It
 * unpacks by what POI unpacks by, so that no file shows the guard other parts than the reader; Zip64, by which large
 * workbooks are written, is known to both.
 */
final class SheetGuard {

    private static final long MOST_UNPACKED = 160L << 20;
    private static final int MOST_PARTS = 500;
    private static final List<String> UNWANTED = List.of(
            "vbaproject", "externallinks/", "embeddings/", "activex", "ctrlprops/", "connections.xml", "macrosheets/");
    private static final byte[] OLD_FORMAT = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private SheetGuard() {}

    static void check(byte[] file) {
        if (beginsWith(file, OLD_FORMAT)) {
            throw new RuleViolation("sheets.old");
        }
        if (!isZip(file)) {
            throw new RuleViolation("sheets.unreadable");
        }
        try (var zip = new ZipArchiveInputStream(new ByteArrayInputStream(file))) {
            count(zip);
        } catch (IOException | IllegalArgumentException broken) {
            throw new RuleViolation("sheets.unreadable");
        }
    }

    static boolean isZip(byte[] file) {
        return beginsWith(file, new byte[] {'P', 'K', 3, 4});
    }

    /** Neither packed nor of the old format, and without a byte that no text has. */
    static boolean isText(byte[] file) {
        if (file.length == 0 || beginsWith(file, OLD_FORMAT) || isZip(file)) {
            return false;
        }
        for (byte each : file) {
            if (each == 0) {
                return false;
            }
        }
        return true;
    }

    private static void count(ZipArchiveInputStream zip) throws IOException {
        byte[] some = new byte[1 << 16];
        long unpacked = 0;
        int parts = 0;
        for (ZipArchiveEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
            refuseUnwanted(part.getName().toLowerCase(Locale.ROOT));
            parts++;
            for (int read = zip.read(some); read >= 0; read = zip.read(some)) {
                unpacked += read;
                if (unpacked > MOST_UNPACKED || parts > MOST_PARTS) {
                    throw new RuleViolation("sheets.large");
                }
            }
        }
    }

    private static void refuseUnwanted(String name) {
        if (UNWANTED.stream().anyMatch(name::contains)) {
            throw new RuleViolation("sheets.unwanted");
        }
    }

    private static boolean beginsWith(byte[] file, byte[] start) {
        for (int at = 0; at < start.length; at++) {
            if (at >= file.length || file[at] != start[at]) {
                return false;
            }
        }
        return true;
    }
}
