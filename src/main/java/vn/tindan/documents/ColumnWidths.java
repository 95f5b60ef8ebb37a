package vn.tindan.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Shares a table's width among its columns so that it grows as short as it can: each gets its longest word, then room
 * goes, step by step, to the column that makes most rows high. The measure is a hundredth of the type size.
 */
final class ColumnWidths {

    private static final int UPRIGHT = 3880;
    private static final int ON_ITS_SIDE = 6050;

    /** Lines of a table that fit one upright page below its title: so few never turn the page. */
    private static final int ONE_PAGE = 34;

    /** How many more lines an upright page holds than one on its side. */
    private static final double TALLER = 1.47;

    /** From so many lines a row on, a page on its side reads better. */
    private static final double CROWDED = 1.7;

    private static final int MOST_COLUMNS = 9;
    private static final int NARROW = 280;
    private static final int PADDING = 78;
    private static final int LONGEST_WORD = 800;
    private static final int LONGEST_LINE = 2200;
    private static final int STEP = 30;

    /** What stays blank at the end of a broken line. */
    private static final int RAGGED = 80;

    private static final String NARROW_LETTERS = "iìíỉĩịljtfrI.,;:()-/' \u00A0";
    private static final String BROAD_LETTERS = "mwMW%";
    private static final String HORNED_LETTERS = "ưứừửữựơớờởỡợ";

    /** How much broader the bold letters of a heading are, in hundredths. */
    private static final int BOLD = 108;

    private final List<Integer> needed = new ArrayList<>();
    private final List<Integer> wanted = new ArrayList<>();
    private final List<List<Integer>> rows;

    private ColumnWidths(Table table) {
        for (int column = 0; column < table.columns().size(); column++) {
            int word = Math.max(header(table, column), longest(texts(table, column), "\\s"));
            int line = longest(texts(table, column), "\\n");
            needed.add(PADDING + Math.min(word, LONGEST_WORD));
            wanted.add(Math.max(needed.getLast(), PADDING + Math.min(line, LONGEST_LINE)));
        }
        rows = Stream.concat(
                        Stream.of(headings(table)),
                        table.rows().stream()
                                .filter(row -> row.cells().size() == needed.size())
                                .map(row -> row.cells().stream()
                                        .map(cell -> size(cell.text()))
                                        .toList()))
                .toList();
    }

    static ColumnWidths of(Table table) {
        return new ColumnWidths(table);
    }

    /** Where the words do not fit upright, or a page on its side makes fewer pages of so many broken lines. */
    boolean areWide() {
        if (needed.size() > MOST_COLUMNS || sum(needed) > UPRIGHT) {
            return true;
        }
        double upright = height(shares(UPRIGHT));
        boolean isBroken = upright > ONE_PAGE && upright > rows.size() * CROWDED;
        return isBroken && height(shares(ON_ITS_SIDE)) * TALLER < upright;
    }

    List<Integer> thousandths(boolean isOnItsSide) {
        return ofThousand(shares(isOnItsSide ? ON_ITS_SIDE : UPRIGHT));
    }

    private List<Integer> shares(int room) {
        var shares = new ArrayList<>(needed);
        int highest = highest(shares);
        while (highest >= 0 && sum(shares) + STEP <= room) {
            shares.set(highest, shares.get(highest) + STEP);
            highest = highest(shares);
        }
        int left = Math.max(0, room - sum(shares));
        var broad = wanted.stream().map(each -> Math.max(1, each - NARROW)).toList();
        return IntStream.range(0, shares.size())
                .mapToObj(each -> shares.get(each) + left * broad.get(each) / sum(broad))
                .toList();
    }

    private double height(List<Integer> shares) {
        return rows.stream()
                .mapToDouble(row -> IntStream.range(0, row.size())
                        .mapToDouble(column -> Math.ceil(lines(row.get(column), shares.get(column) - PADDING)))
                        .max()
                        .orElse(1))
                .sum();
    }

    /** The column whose broadening saves most height, or -1 when no line breaks any more. */
    private int highest(List<Integer> shares) {
        var savings = new double[shares.size()];
        for (var row : rows) {
            int worst = -1;
            double height = 1;
            for (int column = 0; column < shares.size(); column++) {
                double lines = lines(row.get(column), shares.get(column) - PADDING);
                if (lines > height) {
                    height = lines;
                    worst = column;
                }
            }
            if (worst >= 0) {
                savings[worst] += height / shares.get(worst);
            }
        }
        return IntStream.range(0, savings.length)
                .filter(column -> savings[column] > 0)
                .reduce((left, right) -> savings[right] > savings[left] ? right : left)
                .orElse(-1);
    }

    private static double lines(int text, int room) {
        return text <= room ? 1 : (double) text / Math.max(STEP, room - RAGGED);
    }

    private static List<Integer> ofThousand(List<Integer> shares) {
        int all = sum(shares);
        var rounded = new ArrayList<Integer>();
        int before = 0;
        for (int share : shares) {
            int after = before + share;
            rounded.add(after * 1000 / all - before * 1000 / all);
            before = after;
        }
        return rounded;
    }

    /** The names of the columns break as any text does. */
    private static List<Integer> headings(Table table) {
        return table.columns().stream()
                .map(column -> size(column.name()) * BOLD / 100)
                .toList();
    }

    private static int header(Table table, int column) {
        var group = table.columns().get(column).group();
        var members = table.columns().stream()
                .filter(each -> each.group().equals(group))
                .count();
        int shared = group.isEmpty() ? 0 : Math.min(size(group), LONGEST_WORD) / (int) members;
        return Math.max(shared, longest(Stream.of(table.columns().get(column).name()), "\\s") * BOLD / 100);
    }

    private static Stream<String> texts(Table table, int column) {
        return table.rows().stream()
                .filter(row -> row.cells().size() > column && table.span(row, column) == 1)
                .map(row -> row.cells().get(column))
                .map(cell -> cell.isNumber() ? unbroken(cell.text()) : cell.text());
    }

    /** "tăng 54,90%" stays on one line; the marks of its notes may stand below. */
    private static String unbroken(String number) {
        return number.replace(' ', '\u00A0').replace("\u00A0(", " (");
    }

    private static int longest(Stream<String> texts, String between) {
        return texts.flatMap(text -> Arrays.stream(text.split(between)))
                .mapToInt(ColumnWidths::size)
                .max()
                .orElse(0);
    }

    private static int size(String text) {
        return text.chars().map(ColumnWidths::size).sum();
    }

    /** Roughly the widths of Times. */
    private static int size(int letter) {
        if (NARROW_LETTERS.indexOf(letter) >= 0) {
            return 31;
        }
        if (BROAD_LETTERS.indexOf(letter) >= 0) {
            return 85;
        }
        if (HORNED_LETTERS.indexOf(letter) >= 0) {
            return 57;
        }
        return Character.isUpperCase(letter) ? 68 : 51;
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }
}
