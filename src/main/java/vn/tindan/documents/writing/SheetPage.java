package vn.tindan.documents.writing;

import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * How a table lies on printed pages: one across, as many down as it takes. Notes never get a page for themselves: where they
 * would, table and notes are printed a little smaller, on the pages of the table. A break before its last rows would not
 * help: programs pass over those on sheets that are made to fit.
 */
record SheetPage(XSSFSheet sheet, int columns, int top, int body, boolean isWide) {

    /** An A4 page within the margins of a new sheet, in points. */
    private static final double LONG_SIDE = 734;

    private static final double LONG_SIDE_ACROSS = 741;
    private static final double SHORT_SIDE = 487;
    private static final double SHORT_SIDE_ACROSS = 494;

    private static final double UNITS_PER_LETTER = 256;

    /** The letter that widths are counted in, in points: programs take another where they lack the font. */
    private static final double NARROW = 5.15;

    private static final double BROAD = 6.6;

    /** Longer notes may well go over: smaller print would not be read. */
    private static final double SMALLEST = 0.8;

    /** With notes in the rows from one on. */
    void keepTogether(int notes) {
        double table = height(0, notes);
        double all = height(0, sheet.getLastRowNum() + 1);
        int pages = pages(table, room(BROAD));
        boolean isReadable = pages * room(BROAD) >= all * SMALLEST;
        if (isReadable && pages(all, room(NARROW)) > pages) {
            sheet.getPrintSetup().setFitHeight((short) pages);
        }
    }

    private double height(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(sheet::getRow)
                .mapToDouble(row -> row == null ? sheet.getDefaultRowHeightInPoints() : row.getHeightInPoints())
                .sum();
    }

    /** Points of rows on a page, as the width makes them smaller. */
    private double room(double letter) {
        double across = IntStream.range(0, columns).map(sheet::getColumnWidth).sum() / UNITS_PER_LETTER * letter;
        double scale = Math.min(1, (isWide ? LONG_SIDE_ACROSS : SHORT_SIDE_ACROSS) / across);
        return (isWide ? SHORT_SIDE : LONG_SIDE) / scale;
    }

    /** The headers stand again on each page behind the first. */
    private int pages(double height, double room) {
        double again = height(top, body);
        return height <= room ? 1 : 1 + (int) Math.ceil((height - room) / (room - again));
    }
}
