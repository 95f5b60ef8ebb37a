package vn.tindan.sheets;

import java.util.Map;

/**
 * One row of an uploaded sheet that holds something.
 *
 * @param number as Excel shows it: the first is 1
 * @param cells those that are not blank, by column: the first is 0
 */
public record SheetRow(int number, Map<Integer, SheetCell> cells) {

    public SheetCell cell(int column) {
        return cells.getOrDefault(column, SheetCell.BLANK);
    }

    public String text(int column) {
        return cell(column).text();
    }
}
