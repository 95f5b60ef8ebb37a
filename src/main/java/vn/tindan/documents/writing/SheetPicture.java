package vn.tindan.documents.writing;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.tindan.documents.Block;

/** A picture on a sheet of its own, small enough for a screen and one page. */
final class SheetPicture {

    /** The dots of a picture are for paper; a screen shows as many in twice the room. */
    private static final double SCREEN = 0.4;

    private SheetPicture() {}

    static void write(Block.Picture picture, XSSFSheet sheet, int top) {
        var book = sheet.getWorkbook();
        int number = book.addPicture(picture.bytes(), Workbook.PICTURE_TYPE_PNG);
        var anchor = book.getCreationHelper().createClientAnchor();
        anchor.setCol1(0);
        anchor.setRow1(top);
        var drawn = sheet.createDrawingPatriarch().createPicture(anchor, number);
        drawn.resize(SCREEN);
        drawn.getCTPicture().getNvPicPr().getCNvPr().setDescr(picture.alternative());
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(picture.width() > picture.height());
    }
}
