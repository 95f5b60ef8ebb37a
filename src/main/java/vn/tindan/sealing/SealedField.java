package vn.tindan.sealing;

import java.nio.charset.StandardCharsets;

/** Where a sealed value lives: it opens there and nowhere else, so that nobody can move it to another row or column. */
public record SealedField(String table, String rowId, String column) {

    public SealedField {
        if (isUnclear(table) || isUnclear(rowId) || isUnclear(column)) {
            throw new IllegalArgumentException("a sealed field is named by a table, a row and a column");
        }
    }

    private static boolean isUnclear(String part) {
        return part.isBlank() || part.chars().anyMatch(Character::isISOControl);
    }

    /** No part holds a line break, so two different fields never give the same bytes. */
    byte[] associatedData() {
        return String.join("\n", table, rowId, column).getBytes(StandardCharsets.UTF_8);
    }
}
