package vn.tindan.documents.writing;

import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.tindan.documents.Cell;
import vn.tindan.documents.Derivation;
import vn.tindan.documents.Table;
import vn.tindan.documents.Table.Alignment;
import vn.tindan.documents.Table.Row.Weight;

/** A table of a document in a sheet, below whatever stands there already. */
final class SheetTable {

    private static final int LETTERS_ACROSS = 110;
    private static final int LETTERS_ACROSS_WIDE = 160;
    private static final int UNITS_PER_LETTER = 256;
    private static final float LINE_POINTS = 16.5f;
    private static final int MOST_LINES = 24;

    /** What stays blank beside a text, in letters. */
    private static final int INDENT = 2;

    /** How much wider a bold letter of the headings is than the digit that widths are counted in. */
    private static final double BOLD = 1.15;

    private final Table table;
    private final XSSFSheet sheet;
    private final int top;
    private final int body;
    private final SheetStyles styles;
    private final boolean isWide;
    private final List<Integer> units;

    private SheetTable(Table table, XSSFSheet sheet, int top, SheetStyles styles) {
        this.table = table;
        this.sheet = sheet;
        this.top = top;
        this.body = top + table.headers().size();
        this.styles = styles;
        isWide = table.isWide();
        int across = (isWide ? LETTERS_ACROSS_WIDE : LETTERS_ACROSS) * UNITS_PER_LETTER;
        units = table.widths(isWide).stream().map(each -> each * across / 1000).toList();
    }

    static SheetTable write(Table table, XSSFSheet sheet, int top, SheetStyles styles) {
        var grid = new SheetTable(table, sheet, top, styles);
        grid.titles();
        grid.headers();
        for (int row = 0; row < table.rows().size(); row++) {
            grid.row(row);
        }
        grid.page();
        return grid;
    }

    /** What is noted below the table, over its whole width. */
    void note(String text) {
        int last = table.columns().size() - 1;
        var line = sheet.createRow(sheet.getLastRowNum() + 1);
        var cell = line.createCell(0);
        cell.setCellStyle(styles.note());
        cell.setCellValue(fitting(text));
        merge(line.getRowNum(), line.getRowNum(), 0, last + 1);
        line.setHeightInPoints(wrapped(text, 0, last, 1) * LINE_POINTS);
        new SheetPage(sheet, table.columns().size(), top, body, isWide)
                .keepTogether(body + table.rows().size());
    }

    /** Excel refuses longer texts. */
    static String fitting(String text) {
        return text.substring(0, Math.min(text.length(), SpreadsheetVersion.EXCEL2007.getMaxTextLength()));
    }

    /** What stands above runs over the whole table and no further, in as many lines as it takes. */
    private void titles() {
        int last = table.columns().size() - 1;
        for (int row = 0; row < top; row++) {
            var line = sheet.getRow(row);
            if (line != null) {
                merge(row, row, 0, last + 1);
                line.setHeightInPoints(wrapped(line.getCell(0).getStringCellValue(), 0, last) * LINE_POINTS);
            }
        }
    }

    private void headers() {
        var style = styles.field(Alignment.CENTER, true, "General");
        for (int row = top; row < body; row++) {
            var line = sheet.createRow(row);
            for (int column = 0; column < table.columns().size(); column++) {
                var cell = line.createCell(column);
                cell.setCellStyle(style);
                cell.setCellValue(table.columns().get(column).name());
            }
        }
        int column = 0;
        for (var header : table.headers().getFirst()) {
            sheet.getRow(top).getCell(column).setCellValue(header.text());
            merge(top, top + header.lines() - 1, column, header.columns());
            column += header.columns();
        }
        for (int row = top; row < body; row++) {
            sheet.getRow(row).setHeightInPoints(headerLines() * LINE_POINTS);
        }
    }

    /** As many in each row of headers as the longest needs: in a merged field no program finds that out by itself. */
    private int headerLines() {
        int most = 1;
        int column = 0;
        for (var header : table.headers().getFirst()) {
            int last = column + header.columns() - 1;
            most = Math.max(most, Math.ceilDiv(wrapped(header.text(), column, last), header.lines()));
            for (int under = column; header.lines() < table.headers().size() && under <= last; under++) {
                most = Math.max(most, wrapped(table.columns().get(under).name(), under, under));
            }
            column = last + 1;
        }
        return most;
    }

    /** How many lines a bold text takes across columns, broken between words. */
    private int wrapped(String text, int first, int last) {
        return wrapped(text, first, last, BOLD);
    }

    private int wrapped(String text, int first, int last, double letter) {
        double room = -INDENT;
        for (int column = first; column <= last; column++) {
            room += units.get(column) / (double) UNITS_PER_LETTER;
        }
        int lines = 1;
        double used = 0;
        for (var word : text.split("\\s+")) {
            double length = word.length() * letter;
            if (used > 0 && used + letter + length > room) {
                lines++;
                used = 0;
            }
            used += length + (used > 0 ? letter : 0);
            while (used > room) {
                lines++;
                used -= room;
            }
        }
        return lines;
    }

    private void row(int number) {
        var row = table.rows().get(number);
        var line = sheet.createRow(body + number);
        for (int column = 0; column < row.cells().size(); column++) {
            var given = row.cells().get(column);
            var cell = line.createCell(column);
            cell.setCellStyle(styles.field(
                    table.alignment(row, column), row.weight() != Weight.ORDINARY, NumberFormats.of(given)));
            fill(cell, given);
            merge(body + number, body + number, column, table.span(row, column));
        }
        line.setHeightInPoints(lines(row) * LINE_POINTS);
    }

    /** How many lines the longest text of a row takes: not every program finds out when it opens the sheet. */
    private int lines(Table.Row row) {
        double letter = row.weight() == Weight.ORDINARY ? 1 : BOLD;
        int lines = 1;
        for (int column = 0; column < row.cells().size(); column++) {
            int last = column + table.span(row, column) - 1;
            lines = Math.max(lines, wrapped(row.cells().get(column).text(), column, last, letter));
        }
        return Math.min(lines, MOST_LINES);
    }

    private void fill(XSSFCell cell, Cell given) {
        var number = given.number();
        if (number == null || NumberFormats.areWordsAlone(given)) {
            cell.setCellValue(fitting(given.text()));
            return;
        }
        var rule = given.derivation();
        if (rule != null) {
            cell.setCellFormula(formula(rule, cell));
        }
        cell.setCellValue(number.doubleValue());
    }

    private String formula(Derivation rule, XSSFCell cell) {
        int row = cell.getRowIndex();
        return switch (rule) {
            case Derivation.Difference(int minuend, int subtrahend) -> name(row, minuend) + "-" + name(row, subtrahend);
            case Derivation.Change(int current, int base) ->
                "(%1$s-%2$s)/%2$s*100".formatted(name(row, current), name(row, base));
            case Derivation.Share(int part, int whole) -> name(row, part) + "/" + name(row, whole) + "*100";
            case Derivation.Sum(int first, int last) ->
                "SUM(%s:%s)"
                        .formatted(name(body + first, cell.getColumnIndex()), name(body + last, cell.getColumnIndex()));
        };
    }

    private static String name(int row, int column) {
        return new CellReference(row, column).formatAsString();
    }

    private void merge(int firstRow, int lastRow, int column, int columns) {
        if (lastRow > firstRow || columns > 1) {
            sheet.addMergedRegion(new CellRangeAddress(firstRow, lastRow, column, column + columns - 1));
        }
    }

    private void page() {
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.setColumnWidth(column, units.get(column));
        }
        sheet.setRepeatingRows(new CellRangeAddress(top, body - 1, -1, -1));
        sheet.createFreezePane(0, body);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(isWide);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }
}
