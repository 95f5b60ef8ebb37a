package vn.tindan.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
            assertThat(table.widths().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(1000);
        }
        var models = SampleDocument.issued().tables().get(2).widths();
        assertThat(models.get(1)).isGreaterThan(models.get(2)).isGreaterThan(450);
        assertThat(models.get(0)).isLessThan(100);
    }

    @Test
    void turnsThePageForManyColumnsOnly() {
        assertThat(SampleDocument.issued().appendices())
                .extracting(Appendix::isWide)
                .containsExactly(false, false, true);
    }
}
