package vn.tindan.documents.writing;

import org.apache.poi.ss.usermodel.ClientAnchor.AnchorType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.tindan.documents.Block;

/**
 * A picture on a sheet of its own, small enough for a screen and one page, in one broad column that its heading and notes
 * fit. Its size is reckoned here: asked for the widths of columns without a screen, the library makes it no width at all.
 */
final class SheetPicture {

    /** The dots of a picture are for paper; a screen shows as many in twice the room. */
    private static final double SCREEN = 0.4;

    private static final int LETTERS_ACROSS = 96;
    private static final int UNITS_PER_LETTER = 256;
    private static final int DOTS_ACROSS = 640;
    private static final int DOTS_DOWN = 960;
    private static final int DOTS_OF_ROW = 20;
    private static final float LINE_POINTS = 16.5f;
    private static final double BOLD = 1.15;

    private final XSSFSheet sheet;
    private final SheetStyles styles;
    private int next;

    private SheetPicture(XSSFSheet sheet, int top, SheetStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
        this.next = top;
    }

    static SheetPicture write(Block.Picture picture, XSSFSheet sheet, int top, SheetStyles styles) {
        var written = new SheetPicture(sheet, top, styles);
        sheet.setColumnWidth(0, LETTERS_ACROSS * UNITS_PER_LETTER);
        sheet.forEach(row -> row.setHeightInPoints(lines(row.getCell(0).getStringCellValue(), BOLD) * LINE_POINTS));
        written.draw(picture);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(picture.width() > picture.height());
        return written;
    }

    private void draw(Block.Picture picture) {
        double scale = Math.min(
                SCREEN, Math.min((double) DOTS_ACROSS / picture.width(), (double) DOTS_DOWN / picture.height()));
        int across = (int) (picture.width() * scale);
        int down = (int) (picture.height() * scale);
        var book = sheet.getWorkbook();
        var anchor = book.getCreationHelper().createClientAnchor();
        anchor.setAnchorType(AnchorType.MOVE_DONT_RESIZE);
        anchor.setRow1(next);
        anchor.setDx2(Units.pixelToEMU(across));
        anchor.setRow2(next + down / DOTS_OF_ROW);
        anchor.setDy2(Units.pixelToEMU(down % DOTS_OF_ROW));
        var drawn = sheet.createDrawingPatriarch()
                .createPicture(anchor, book.addPicture(picture.bytes(), Workbook.PICTURE_TYPE_PNG));
        drawn.getCTPicture().getNvPicPr().getCNvPr().setDescr(picture.alternative());
        next = anchor.getRow2() + 2;
    }

    /** What is noted below the picture. */
    void note(String text) {
        var line = sheet.createRow(next++);
        var cell = line.createCell(0);
        cell.setCellStyle(styles.note());
        cell.setCellValue(SheetTable.fitting(text));
        line.setHeightInPoints(lines(text, 1) * LINE_POINTS);
    }

    private static int lines(String text, double letter) {
        return Math.max(1, Math.ceilDiv((int) (text.length() * letter), LETTERS_ACROSS - 2));
    }
}
