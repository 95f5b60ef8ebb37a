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

    /** How much wider a bold letter of the headings is than the digit that widths are counted in. */
    private static final double BOLD = 1.15;

    private final Table table;
    private final XSSFSheet sheet;
    private final int top;
    private final int body;
    private final SheetStyles styles;

    /** In thousandths of what is across; both asked for once, as finding them reads every cell of the table. */
    private final List<Integer> widths;

    private final int across;

    private SheetTable(Table table, XSSFSheet sheet, int top, SheetStyles styles) {
        this.table = table;
        this.sheet = sheet;
        this.top = top;
        this.body = top + table.headers().size();
        this.styles = styles;
        this.widths = table.widths();
        this.across = (table.isWide() ? LETTERS_ACROSS_WIDE : LETTERS_ACROSS) * UNITS_PER_LETTER;
    }

    static void write(Table table, XSSFSheet sheet, int top, SheetStyles styles) {
        var grid = new SheetTable(table, sheet, top, styles);
        grid.titles();
        grid.headers();
        for (int row = 0; row < table.rows().size(); row++) {
            grid.row(row);
        }
        grid.page();
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
        double room = 0;
        for (int column = first; column <= last; column++) {
            room += units(column) / (double) UNITS_PER_LETTER;
        }
        int lines = 1;
        double used = 0;
        for (var word : text.split("\\s+")) {
            double length = word.length() * BOLD;
            if (used > 0 && used + BOLD + length > room) {
                lines++;
                used = 0;
            }
            used += length + (used > 0 ? BOLD : 0);
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
        int lines = 1;
        for (int column = 0; column < row.cells().size(); column++) {
            int letters = 0;
            for (int spanned = column; spanned < column + table.span(row, column); spanned++) {
                letters += units(spanned) / UNITS_PER_LETTER;
            }
            int length = row.cells().get(column).text().length();
            lines = Math.max(lines, Math.ceilDiv(length, Math.max(1, letters - 1)));
        }
        return Math.min(lines, MOST_LINES);
    }

    private int units(int column) {
        return widths.get(column) * across / 1000;
    }

    private void fill(XSSFCell cell, Cell given) {
        var number = given.number();
        if (number == null) {
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
            sheet.setColumnWidth(column, units(column));
        }
        sheet.setRepeatingRows(new CellRangeAddress(top, body - 1, -1, -1));
        sheet.createFreezePane(0, body);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(table.isWide());
        sheet.getPrintSetup().setFitHeight((short) 0);
    }
}
