package vn.tindan.documents.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;
import vn.tindan.documents.Cell;
import vn.tindan.documents.Document;
import vn.tindan.documents.DocumentFormat;
import vn.tindan.documents.DocumentWriter;
import vn.tindan.documents.Table;

/**
 * The tables one below the other for other programs, in UTF-8 with the mark by which Excel knows it. An exact figure is
 * a bare number; a worded one ("hơn 1.800") stays worded, since a bare 1800 would claim more than is known.
 */
@Component
class CsvWriter implements DocumentWriter {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int MOST_DECIMALS = 6;
    private static final String STARTS_A_FORMULA = "=+-@";

    @Override
    public DocumentFormat format() {
        return DocumentFormat.CSV;
    }

    @Override
    public void write(Document document, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        var printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        if (!document.marks().isEmpty()) {
            printer.printRecord(document.pageMark());
        }
        for (var table : document.tables()) {
            print(table, printer);
            printer.println();
        }
        printer.flush();
    }

    private static void print(Table table, CSVPrinter printer) throws IOException {
        if (!table.title().isEmpty()) {
            printer.printRecord(harmless(table.title()));
        }
        printer.printRecord(table.columns().stream().map(CsvWriter::name).map(CsvWriter::harmless));
        for (var row : table.rows()) {
            printer.printRecord(row.cells().stream().map(CsvWriter::field));
        }
    }

    private static String name(Table.Column column) {
        return column.group().isEmpty() ? column.name() : column.group() + " - " + column.name();
    }

    private static String field(Cell cell) {
        var number = cell.number();
        var worded = cell.text().chars().anyMatch(Character::isLetter);
        return number == null || worded ? harmless(cell.text()) : bare(number);
    }

    /** A quotient never ends: six decimals say more than anybody prints. */
    private static String bare(BigDecimal number) {
        return (number.scale() <= MOST_DECIMALS ? number : number.setScale(MOST_DECIMALS, RoundingMode.HALF_UP))
                .toPlainString();
    }

    /** A text that a spreadsheet would take for a formula gets the apostrophe that makes it a text. */
    private static String harmless(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
