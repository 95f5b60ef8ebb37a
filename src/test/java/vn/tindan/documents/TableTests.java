package vn.tindan.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tindan.documents.Table.Alignment;
import vn.tindan.documents.Table.Column;
import vn.tindan.documents.Table.Header;
import vn.tindan.documents.Table.Row;

class TableTests {

    private static final List<Column> COLUMNS = List.of(
            Column.mark("STT"),
            Column.text("Chỉ tiêu"),
            Column.number("Số lượng").under("Tăng, giảm"),
            Column.number("%").under("Tăng, giảm"));

    @Test
    void stacksGroupedHeaders() {
        assertThat(Table.of("", COLUMNS, List.of()).headers())
                .containsExactly(
                        List.of(new Header("STT", 1, 2), new Header("Chỉ tiêu", 1, 2), new Header("Tăng, giảm", 2, 1)),
                        List.of(new Header("Số lượng", 1, 1), new Header("%", 1, 1)));
        assertThat(Table.of("", COLUMNS.subList(0, 2), List.of()).headers())
                .containsExactly(List.of(new Header("STT", 1, 1), new Header("Chỉ tiêu", 1, 1)));
    }

    @Test
    void letsTheLastCellReachTheEdge() {
        var row = Row.heading(Cell.text("I"), Cell.text("Tội phạm"));
        var table = Table.of("", COLUMNS, List.of(row));
        assertThat(table.span(row, 0)).isEqualTo(1);
        assertThat(table.span(row, 1)).isEqualTo(3);
        assertThat(table.alignment(row, 0)).isEqualTo(Alignment.CENTER);
        assertThat(table.alignment(row, 1)).isEqualTo(Alignment.LEFT);
    }

    @Test
    void refusesARowWiderThanItsTable() {
        var row = Row.of(Cell.EMPTY, Cell.EMPTY);
        var columns = COLUMNS.subList(0, 1);
        assertThatThrownBy(() -> Table.of("", columns, List.of(row))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesRoomToTheColumnThatMakesRowsHigh() {
        for (var table : SampleDocument.issued().tables()) {
            assertThat(table.widths(table.isWide()).stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(1000);
        }
        var models = SampleDocument.issued().tables().get(2).widths(false);
        assertThat(models.get(1)).isGreaterThan(models.get(2)).isGreaterThan(450);
        assertThat(models.get(0)).isLessThan(100);
    }

    @Test
    void turnsThePageForManyColumnsOnly() {
        assertThat(SampleDocument.issued().appendices())
                .extracting(Appendix::isWide)
                .containsExactly(false, false, true);
    }

    /** A short table stays upright however its lines break; a long one turns where that makes fewer pages. */
    @Test
    void turnsThePageWhereManyLinesWouldBreak() {
        assertThat(broken(8).isWide()).isFalse();
        assertThat(broken(20).isWide()).isTrue();
        var plain = Table.of(
                "",
                List.of(Column.mark("STT"), Column.text("Đơn vị")),
                Collections.nCopies(200, Row.of(Cell.text("1"), Cell.text("Phường Sóc Trăng"))));
        assertThat(plain.isWide()).isFalse();
    }

    @Test
    void givesAHeadingItsRoom() {
        var table = Table.of(
                "",
                List.of(Column.text("Chỉ tiêu"), Column.number("Đính chính thành")),
                List.of(Row.of(Cell.text("Vụ phạm tội về ma túy"), Cell.text("230"))));
        assertThat(table.widths(false).get(1)).isGreaterThan(200);
    }

    /** In the body of a document nothing turns: what would read better on its side still gets its narrow columns whole. */
    @Test
    void keepsNarrowColumnsWholeWhereThePageStaysUpright() {
        var table = broken(20);
        assertThat(table.isWide()).isTrue();
        assertThat(table.widths(false).getFirst())
                .isGreaterThan(table.widths(true).getFirst())
                .isGreaterThan(60);
    }

    private static Table broken(int rows) {
        var columns = List.of(
                Column.mark("STT"),
                Column.text("Chỉ tiêu"),
                Column.mark("Đơn vị"),
                Column.number("Kỳ này"),
                Column.number("Cùng kỳ"),
                Column.number("Tăng, giảm"),
                Column.number("Tỷ lệ"),
                Column.text("Nguồn, ghi chú"));
        return Table.of(
                "",
                columns,
                Collections.nCopies(
                        rows,
                        Row.of(
                                Cell.text("17"),
                                Cell.text("Vụ phạm tội về trật tự xã hội đã điều tra làm rõ"),
                                Cell.text("đối tượng"),
                                Cell.text("trên 1.800"),
                                Cell.text("1.196"),
                                Cell.text("-89"),
                                Cell.text("giảm 7,44%"),
                                Cell.text("Hệ thống: 3/103 (1)(2)"))));
    }
}
