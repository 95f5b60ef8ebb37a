package vn.tindan.returns.workbook;

import java.util.List;
import org.apache.poi.ss.util.CellReference;

/** Where what stands in the workbook of a return; the columns are those of the page. */
final class Layout {

    static final String SHEET = "Biểu";

    /** Hidden: which round, and of each unit its return and the version that was downloaded. */
    static final String IDS = "tindan";

    static final String MARK = "tindan-return-1";

    static final int KEY = 0;
    static final int UNIT = 1;
    static final int INDICATOR = 2;
    static final int MEASURE = 3;
    static final int LAST_YEAR = 4;
    static final int BEFORE = 5;
    static final int WORD = 6;
    static final int NOW = 7;
    static final int NOTE = 8;
    static final int PROBLEM = 9;

    static final int HEADER_ROW = 3;

    /** What the list beside a number offers; every other word can be typed with the number. */
    static final List<String> WORDS = List.of("hơn", "trên", "gần", "khoảng", "ước");

    private Layout() {}

    /** "H7": the cell of the period's figure in a row as Excel counts them. */
    static String figureCell(int row) {
        return CellReference.convertNumToColString(NOW) + row;
    }

    static String key(int number, String indicator) {
        return number + ":" + indicator;
    }
}
