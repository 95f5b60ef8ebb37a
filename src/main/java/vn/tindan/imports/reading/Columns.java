package vn.tindan.imports.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tindan.shared.RuleViolation;
import vn.tindan.sheets.SheetCell;
import vn.tindan.sheets.SheetRow;

/** Which column of a sheet holds what: by the words in its line of headings, in any order. */
public final class Columns {

    /** What a sheet of figures says in each row. */
    public enum Field {
        UNIT("Đơn vị", "địa phương", "unit"),
        PERIOD("Kỳ", "kỳ báo cáo", "thời gian", "period"),
        INDICATOR("Chỉ tiêu", "indicator"),
        VALUE("Số liệu", "giá trị", "value"),
        SOURCE("Nguồn", "nguồn số liệu", "source"),
        /** Follows from the source without being said in it; may be missing. */
        IMPLIED("Suy ra", "implied");

        private final String heading;
        private final List<String> others;

        Field(String heading, String... others) {
            this.heading = heading;
            this.others = List.of(others);
        }

        public String heading() {
            return heading;
        }

        private boolean isHeadedBy(String text) {
            return Plain.of(heading).equals(text) || others.contains(text);
        }
    }

    private final Map<Field, Integer> places;

    private Columns(Map<Field, Integer> places) {
        this.places = places;
    }

    /** The columns, if this row is the line of headings; {@link RuleViolation} where it is and one is missing. */
    public static Optional<Columns> of(SheetRow row) {
        var places = new EnumMap<Field, Integer>(Field.class);
        row.cells().forEach((column, cell) -> {
            var text = Plain.of(cell.text());
            for (var field : Field.values()) {
                if (field.isHeadedBy(text)) {
                    places.putIfAbsent(field, column);
                }
            }
        });
        if (places.size() < 3) {
            return Optional.empty();
        }
        var missing = new ArrayList<String>();
        for (var field : EnumSet.complementOf(EnumSet.of(Field.IMPLIED))) {
            if (!places.containsKey(field)) {
                missing.add(field.heading());
            }
        }
        if (!missing.isEmpty()) {
            throw new RuleViolation("imports.columns", String.join(", ", missing));
        }
        return Optional.of(new Columns(places));
    }

    SheetCell cell(SheetRow row, Field field) {
        var column = places.get(field);
        return column == null ? SheetCell.BLANK : row.cell(column);
    }
}
