package vn.tindan.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Figures or names in rows under a header that repeats on each page; widths follow from what the cells hold. */
public record Table(String title, String unit, List<Column> columns, List<Row> rows) implements Block {

    /** Where the words of a column stand. */
    public enum Alignment {
        LEFT,
        CENTER,
        RIGHT
    }

    /** A column; neighbours with the same group share a header above their own. */
    public record Column(String group, String name, Alignment alignment) {

        public Column {
            group = PlainText.label(group);
            name = PlainText.label(name);
        }

        public static Column text(String name) {
            return new Column("", name, Alignment.LEFT);
        }

        public static Column number(String name) {
            return new Column("", name, Alignment.RIGHT);
        }

        /** For ordinal numbers, units, years. */
        public static Column mark(String name) {
            return new Column("", name, Alignment.CENTER);
        }

        public Column under(String sharedHeader) {
            return new Column(sharedHeader, name, alignment);
        }
    }

    /** A line of cells; the last one reaches to the right edge when there are fewer of them than columns. */
    public record Row(Weight weight, List<Cell> cells) {

        /** What a line is to its neighbours. */
        public enum Weight {
            ORDINARY,
            HEADING,
            TOTAL
        }

        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(Cell... cells) {
            return new Row(Weight.ORDINARY, Arrays.asList(cells));
        }

        public static Row heading(Cell... cells) {
            return new Row(Weight.HEADING, Arrays.asList(cells));
        }

        public static Row total(Cell... cells) {
            return new Row(Weight.TOTAL, Arrays.asList(cells));
        }
    }

    /** One field of the header and how many columns and lines it covers. */
    public record Header(String text, int columns, int lines) {}

    public Table {
        title = PlainText.of(title);
        unit = PlainText.line(unit);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (var row : rows) {
            if (row.cells().isEmpty() || row.cells().size() > columns.size()) {
                throw new IllegalArgumentException("a row of %d cells under %d columns"
                        .formatted(row.cells().size(), columns.size()));
            }
        }
    }

    public static Table of(String title, List<Column> columns, List<Row> rows) {
        return new Table(title, "", columns, rows);
    }

    /** With "Đơn vị tính: ..." above the right edge. */
    public Table measuredIn(String measure) {
        return new Table(title, measure, columns, rows);
    }

    @Override
    public String kind() {
        return "table";
    }

    public int span(Row row, int cell) {
        return cell == row.cells().size() - 1 ? columns.size() - cell : 1;
    }

    public Alignment alignment(Row row, int cell) {
        return span(row, cell) > 1 ? Alignment.LEFT : columns.get(cell).alignment();
    }

    /** One or two lines of header fields, each with only those that begin in it. */
    public List<List<Header>> headers() {
        if (columns.stream().allMatch(column -> column.group().isEmpty())) {
            return List.of(columns.stream()
                    .map(column -> new Header(column.name(), 1, 1))
                    .toList());
        }
        var above = new ArrayList<Header>();
        var below = new ArrayList<Header>();
        for (int first = 0, next; first < columns.size(); first = next) {
            var column = columns.get(first);
            next = endOfGroup(first);
            if (column.group().isEmpty()) {
                above.add(new Header(column.name(), 1, 2));
            } else {
                above.add(new Header(column.group(), next - first, 1));
                columns.subList(first, next).forEach(each -> below.add(new Header(each.name(), 1, 1)));
            }
        }
        return List.of(above, below);
    }

    private int endOfGroup(int first) {
        var group = columns.get(first).group();
        int end = first + 1;
        while (!group.isEmpty()
                && end < columns.size()
                && columns.get(end).group().equals(group)) {
            end++;
        }
        return end;
    }

    /** What each column takes of the table's width, in thousandths, on a page that is upright or on its side. */
    public List<Integer> widths(boolean isOnItsSide) {
        return ColumnWidths.of(this).thousandths(isOnItsSide);
    }

    /** Too wide to be read on an upright page. */
    public boolean isWide() {
        return ColumnWidths.of(this).areWide();
    }
}
