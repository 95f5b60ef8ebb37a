package vn.tindan.geography.changes.plan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import vn.tindan.shared.RuleViolation;

/** Rows of a change from a CSV file in UTF-8, with commas or semicolons, under a line of headings. */
@Component
public class ChangeSheet {

    /** The columns, as they are called in the first line; with or without marks, spaces for underscores. */
    public static final List<String> COLUMNS =
            List.of("hanh_dong", "don_vi_cu", "don_vi_moi", "loai", "ten", "phan", "nhan_viec");

    /** Which row it was on a page, where a preview carries rows. */
    private static final String NUMBER = "dong";

    private static final int BYTE_ORDER_MARK = '\uFEFF';
    private static final int LONGEST_LINE = 2000;

    public List<TypedChange.Line> read(InputStream file) {
        return read(new InputStreamReader(file, StandardCharsets.UTF_8));
    }

    /** What {@link #write} wrote. */
    public List<TypedChange.Line> read(String carried) {
        return read(new StringReader(carried));
    }

    public String write(List<TypedChange.Line> lines) {
        var text = new StringBuilder();
        try (var printer = new CSVPrinter(text, CSVFormat.DEFAULT)) {
            printer.print(NUMBER);
            printer.printRecord(COLUMNS);
            for (var line : lines) {
                printer.printRecord(
                        line.number(),
                        line.action(),
                        line.former(),
                        line.current(),
                        line.type(),
                        line.name(),
                        line.part(),
                        line.work());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<TypedChange.Line> read(Reader text) {
        try (var reader = new BufferedReader(text)) {
            var head = head(reader);
            var format = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(head.indexOf(';') >= 0 ? ';' : ',')
                    .setTrim(true)
                    .setIgnoreEmptyLines(true)
                    .get();
            Map<String, Integer> columns =
                    columns(format.parse(new StringReader(head)).getRecords());
            var lines = new ArrayList<TypedChange.Line>();
            var parser = format.parse(reader);
            for (var row : parser) {
                var line = line((int) parser.getCurrentLineNumber() + 1, row, columns);
                if (!line.isBlank()) {
                    lines.add(line);
                }
                if (lines.size() > TypedChange.MOST) {
                    throw new RuleViolation("geography.change.fault.rows", TypedChange.MOST);
                }
            }
            return lines;
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException unreadable) {
            throw new RuleViolation("geography.change.file.unreadable");
        }
    }

    private static String head(BufferedReader reader) throws IOException {
        var head = reader.readLine();
        if (head == null || head.length() > LONGEST_LINE) {
            throw new RuleViolation("geography.change.file.unreadable");
        }
        return !head.isEmpty() && head.charAt(0) == BYTE_ORDER_MARK ? head.substring(1) : head;
    }

    private static Map<String, Integer> columns(List<CSVRecord> heads) {
        var columns = new HashMap<String, Integer>();
        for (int at = 0; !heads.isEmpty() && at < heads.getFirst().size(); at++) {
            var title = heads.getFirst().get(at);
            var known = Stream.concat(Stream.of(NUMBER), COLUMNS.stream())
                    .filter(column -> Plain.same(column, title))
                    .findFirst();
            columns.put(known.orElseThrow(() -> new RuleViolation("geography.change.file.column", title)), at);
        }
        if (!columns.containsKey(COLUMNS.getFirst())) {
            throw new RuleViolation("geography.change.file.missing", COLUMNS.getFirst());
        }
        return columns;
    }

    private static TypedChange.Line line(int number, CSVRecord row, Map<String, Integer> columns) {
        var carried = cell(row, columns, NUMBER);
        return new TypedChange.Line(
                carried.matches("\\d{1,6}") ? Integer.parseInt(carried) : number,
                cell(row, columns, "hanh_dong"),
                cell(row, columns, "don_vi_cu"),
                cell(row, columns, "don_vi_moi"),
                cell(row, columns, "loai"),
                cell(row, columns, "ten"),
                cell(row, columns, "phan"),
                cell(row, columns, "nhan_viec"));
    }

    private static String cell(CSVRecord row, Map<String, Integer> columns, String column) {
        var at = columns.get(column);
        return at == null || at >= row.size() ? "" : row.get(at);
    }
}
