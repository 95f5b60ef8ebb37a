package vn.tindan.geography.changes.plan;

import java.util.List;

/**
 * A change as somebody typed it, before anything of it is known to be right.
 *
 * @param day the first day on which it holds, as 2027-01-01
 * @param basis the resolution that it rests on
 */
public record TypedChange(String day, String basis, List<Line> rows) {

    /** The most rows of one change. */
    public static final int MOST = 500;

    /**
     * One row.
     *
     * @param number by which a person finds it: of the form, or of the line in the file
     * @param former the unit that is renamed, merged, divided, or cedes a part
     * @param current the unit that is founded, or takes
     * @param part how much of a divided unit, as in {@link Part}
     * @param work whether that part takes over officers and open work: có, or nothing
     */
    public record Line(
            int number,
            String action,
            String former,
            String current,
            String type,
            String name,
            String part,
            String work) {

        public static Line blank(int number) {
            return new Line(number, "", "", "", "", "", "", "");
        }

        public boolean isBlank() {
            return (action + former + current + type + name + part + work).isBlank();
        }
    }
}
