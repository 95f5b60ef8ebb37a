package vn.tindan.returns.workbook;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of the cells of a return: what may be written stands out from what is given, and what is wrong from both. */
final class ReturnStyles {

    private static final String FONT = "Times New Roman";
    private static final short POINTS = 12;

    final XSSFCellStyle title;
    final XSSFCellStyle line;
    final XSSFCellStyle header;
    final XSSFCellStyle given;
    final XSSFCellStyle givenNumber;
    final XSSFCellStyle open;
    final XSSFCellStyle openNumber;
    final XSSFCellStyle wrong;
    final XSSFCellStyle wrongNumber;

    private final XSSFWorkbook book;

    ReturnStyles(XSSFWorkbook book) {
        this.book = book;
        title = plain(true, 14);
        line = plain(false, POINTS);
        header = framed(HorizontalAlignment.CENTER, IndexedColors.GREY_25_PERCENT);
        header.getFont().setBold(true);
        given = framed(HorizontalAlignment.LEFT, null);
        givenNumber = framed(HorizontalAlignment.RIGHT, null);
        open = unlocked(HorizontalAlignment.LEFT, IndexedColors.LIGHT_YELLOW);
        openNumber = unlocked(HorizontalAlignment.RIGHT, IndexedColors.LIGHT_YELLOW);
        wrong = unlocked(HorizontalAlignment.LEFT, IndexedColors.ROSE);
        wrongNumber = unlocked(HorizontalAlignment.RIGHT, IndexedColors.ROSE);
    }

    private XSSFCellStyle plain(boolean isBold, int points) {
        var font = book.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        font.setBold(isBold);
        var style = book.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private XSSFCellStyle framed(HorizontalAlignment alignment, @org.jspecify.annotations.Nullable IndexedColors fill) {
        var style = plain(false, POINTS);
        style.setAlignment(alignment);
        style.setWrapText(true);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        if (fill != null) {
            style.setFillForegroundColor(fill.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private XSSFCellStyle unlocked(HorizontalAlignment alignment, IndexedColors fill) {
        var style = framed(alignment, fill);
        style.setLocked(false);
        if (alignment == HorizontalAlignment.RIGHT) {
            style.setDataFormat(book.createDataFormat().getFormat("#,##0.##########"));
        }
        return style;
    }
}
