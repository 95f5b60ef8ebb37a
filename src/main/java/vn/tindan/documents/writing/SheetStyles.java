package vn.tindan.documents.writing;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tindan.documents.Table.Alignment;

/** The looks of fields in a workbook, each made once: Excel counts them. */
final class SheetStyles {

    private final XSSFWorkbook book;
    private final XSSFFont plain;
    private final XSSFFont bold;
    private final Map<Look, XSSFCellStyle> made = new HashMap<>();

    private record Look(Alignment alignment, boolean bold, String format) {}

    SheetStyles(XSSFWorkbook book) {
        this.book = book;
        plain = font(false);
        bold = font(true);
    }

    XSSFCellStyle title() {
        var style = book.createCellStyle();
        style.setFont(bold);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    XSSFCellStyle note() {
        var style = book.createCellStyle();
        style.setFont(plain);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    XSSFCellStyle field(Alignment alignment, boolean isBold, String format) {
        return made.computeIfAbsent(new Look(alignment, isBold, format), this::make);
    }

    private XSSFCellStyle make(Look look) {
        var style = book.createCellStyle();
        style.setFont(look.bold() ? bold : plain);
        style.setAlignment(HorizontalAlignment.valueOf(look.alignment().name()));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setIndention((short) (look.alignment() == Alignment.CENTER ? 0 : 1));
        style.setWrapText(true);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setDataFormat(book.createDataFormat().getFormat(look.format()));
        return style;
    }

    private XSSFFont font(boolean isBold) {
        var font = book.createFont();
        font.setFontName(WordStyle.FONT);
        font.setFontHeightInPoints((short) 12);
        font.setBold(isBold);
        return font;
    }
}
