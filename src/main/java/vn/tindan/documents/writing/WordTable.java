package vn.tindan.documents.writing;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import vn.tindan.documents.Table;
import vn.tindan.documents.Table.Row;

/** A table of a document as a table of Word: fixed widths, header on every page, no row across two pages. */
final class WordTable {

    private static final int HAIRLINE = 4;
    private static final int PADDING = 85;

    /** The library takes 0 for "as Word likes", which is 2 mm. */
    private static final int NEARLY_NONE = 1;

    private final Table table;
    private final List<Integer> widths;
    private final XWPFTable grid;

    private WordTable(Table table, List<Integer> widths, XWPFTable grid) {
        this.table = table;
        this.widths = widths;
        this.grid = grid;
    }

    /** Width in twips. */
    static void write(Table table, XWPFDocument file, int width) {
        boolean isOnItsSide = width > WordText.twips(WordSections.UPRIGHT).intValue();
        var widths = table.widths(isOnItsSide).stream()
                .map(each -> each * width / 1000)
                .toList();
        var word = new WordTable(table, widths, plain(file, widths));
        word.frame();
        word.headers();
        table.rows().forEach(word::row);
    }

    /** A table without lines and without rows yet: letterheads and signatures stand in one. */
    static XWPFTable plain(XWPFDocument file, List<Integer> widths) {
        var grid = file.createTable();
        grid.removeRow(0);
        grid.removeBorders();
        var properties = grid.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        grid.setWidth(widths.stream().mapToInt(Integer::intValue).sum());
        grid.setCellMargins(NEARLY_NONE, NEARLY_NONE, NEARLY_NONE, NEARLY_NONE);
        var columns = grid.getCTTbl().getTblGrid() == null
                ? grid.getCTTbl().addNewTblGrid()
                : grid.getCTTbl().getTblGrid();
        widths.forEach(each -> columns.addNewGridCol().setW(BigInteger.valueOf(each)));
        return grid;
    }

    /** The same on one page with what stands above it, a blank line apart. */
    static XWPFTable plainBelow(XWPFDocument file, List<Integer> widths) {
        keepLast(file);
        WordText.write(file.createParagraph(), WordStyle.BODY, "").setKeepNext(true);
        return plain(file, widths);
    }

    /** What was written last, of a table its last row, stays on one page with what comes now. */
    static void keepLast(XWPFDocument file) {
        switch (file.getBodyElements().getLast()) {
            case XWPFParagraph paragraph -> paragraph.setKeepNext(true);
            case XWPFTable table ->
                table.getRows().getLast().getTableCells().stream()
                        .flatMap(cell -> cell.getParagraphs().stream())
                        .forEach(paragraph -> paragraph.setKeepNext(true));
            default -> {}
        }
    }

    static XWPFTableRow newRow(XWPFTable grid) {
        var row = grid.insertNewTableRow(grid.getNumberOfRows());
        row.setCantSplitRow(true);
        return row;
    }

    static XWPFTableCell newCell(XWPFTableRow row, int width, int span) {
        var cell = row.createCell();
        cell.setWidth("" + width);
        if (span > 1) {
            cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(span));
        }
        return cell;
    }

    private void frame() {
        grid.setTopBorder(XWPFBorderType.SINGLE, HAIRLINE, 0, "auto");
        grid.setBottomBorder(XWPFBorderType.SINGLE, HAIRLINE, 0, "auto");
        grid.setLeftBorder(XWPFBorderType.SINGLE, HAIRLINE, 0, "auto");
        grid.setRightBorder(XWPFBorderType.SINGLE, HAIRLINE, 0, "auto");
        grid.setInsideHBorder(XWPFBorderType.SINGLE, HAIRLINE, 0, "auto");
        grid.setInsideVBorder(XWPFBorderType.SINGLE, HAIRLINE, 0, "auto");
        grid.setCellMargins(40, PADDING, 40, PADDING);
        var indent = grid.getCTTbl().getTblPr().addNewTblInd();
        indent.setType(STTblWidth.DXA);
        indent.setW(BigInteger.valueOf(PADDING));
    }

    private void headers() {
        var lines = table.headers();
        var first = headerRow();
        var second = lines.size() > 1 ? headerRow() : null;
        int column = 0;
        for (var header : lines.getFirst()) {
            var cell = headerCell(first, column, header.columns(), header.text());
            for (int below = column; second != null && below < column + header.columns(); below++) {
                if (header.lines() == 2) {
                    cell.getCTTc().getTcPr().addNewVMerge().setVal(STMerge.RESTART);
                    headerCell(second, below, 1, "").getCTTc().getTcPr().addNewVMerge();
                } else {
                    headerCell(second, below, 1, table.columns().get(below).name());
                }
            }
            column += header.columns();
        }
    }

    private XWPFTableRow headerRow() {
        var row = newRow(grid);
        row.setRepeatHeader(true);
        return row;
    }

    private XWPFTableCell headerCell(XWPFTableRow row, int column, int span, String text) {
        var cell = cell(row, column, span);
        var paragraph = WordText.write(cell, WordStyle.CELL, text);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.getRuns().getFirst().setBold(true);
        return cell;
    }

    private void row(Row row) {
        var line = newRow(grid);
        for (int each = 0; each < row.cells().size(); each++) {
            var cell = cell(line, each, table.span(row, each));
            var paragraph =
                    WordText.write(cell, WordStyle.CELL, row.cells().get(each).text());
            paragraph.setAlignment(
                    switch (table.alignment(row, each)) {
                        case LEFT -> ParagraphAlignment.LEFT;
                        case CENTER -> ParagraphAlignment.CENTER;
                        case RIGHT -> ParagraphAlignment.RIGHT;
                    });
            paragraph.getRuns().getFirst().setBold(row.weight() != Row.Weight.ORDINARY);
        }
    }

    private XWPFTableCell cell(XWPFTableRow row, int column, int span) {
        int width = widths.subList(column, column + span).stream()
                .mapToInt(Integer::intValue)
                .sum();
        var cell = newCell(row, width, span);
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        return cell;
    }
}
