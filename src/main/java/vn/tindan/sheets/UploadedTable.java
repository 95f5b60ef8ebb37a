package vn.tindan.sheets;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import vn.tindan.shared.RuleViolation;

/** One table from outside: the first sheet of a workbook, or a CSV file in UTF-8 with commas, semicolons or tabs. */
public final class UploadedTable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private UploadedTable() {}

    /** Hands over the rows that hold something. */
    public static void read(byte[] file, Consumer<SheetRow> rows) {
        if (SheetGuard.isText(file)) {
            readText(file, rows);
        } else {
            new UploadedWorkbook(file).readFirst(rows);
        }
    }

    private static void readText(byte[] file, Consumer<SheetRow> rows) {
        var text = decoded(file);
        var format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).get();
        try (var records = format.parse(new StringReader(text))) {
            for (var line : records) {
                var row = row(line);
                if (!row.cells().isEmpty()) {
                    rows.accept(row);
                }
            }
        } catch (IOException | java.io.UncheckedIOException broken) {
            throw new RuleViolation("sheets.unreadable");
        }
    }

    private static String decoded(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw new RuleViolation("sheets.encoding");
        }
    }

    /** The one that the first line has most of. */
    private static String delimiter(String text) {
        var first = text.lines().findFirst().orElse("");
        return Stream.of(",", ";", "\t")
                .max((one, other) -> Long.compare(count(first, one), count(first, other)))
                .orElse(",");
    }

    private static long count(String line, String delimiter) {
        return line.chars().filter(letter -> letter == delimiter.charAt(0)).count();
    }

    private static SheetRow row(CSVRecord line) {
        var cells = new HashMap<Integer, SheetCell>();
        for (int column = 0; column < Math.min(line.size(), RowsHandler.MOST_COLUMNS); column++) {
            var cell = SheetCell.text(RowsHandler.fitting(line.get(column)));
            if (!cell.isBlank()) {
                cells.put(column, cell);
            }
        }
        return new SheetRow(Math.toIntExact(line.getRecordNumber()), cells);
    }
}
