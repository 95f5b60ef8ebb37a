package vn.tindan.geography.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.util.MultiValueMap;
import vn.tindan.geography.changes.plan.ChangeSheet;
import vn.tindan.geography.changes.plan.TypedChange;

/** The form of a change as it came: every row sends every field, so that the fields of a row stand at one place. */
final class ChangeForm {

    /** What is still comfortable to edit on a page; more rows come from a file. */
    static final int MOST = 60;

    private static final int AT_FIRST = 3;

    private ChangeForm() {}

    static TypedChange blank() {
        var rows = new ArrayList<TypedChange.Line>();
        for (int number = 1; number <= AT_FIRST; number++) {
            rows.add(TypedChange.Line.blank(number));
        }
        return new TypedChange("", "", rows);
    }

    /** Either rows of fields, or the sheet that a preview carries. */
    static TypedChange read(MultiValueMap<String, String> form, ChangeSheet sheet) {
        var carried = form.getFirst("sheet");
        return new TypedChange(
                first(form, "day"), first(form, "basis"), carried == null ? rows(form) : sheet.read(carried));
    }

    private static List<TypedChange.Line> rows(MultiValueMap<String, String> form) {
        var rows = new ArrayList<TypedChange.Line>();
        int count = Math.min(MOST, form.getOrDefault("action", List.of()).size());
        for (int at = 0; at < count; at++) {
            rows.add(new TypedChange.Line(
                    at + 1,
                    cell(form, "action", at),
                    cell(form, "former", at),
                    cell(form, "current", at),
                    cell(form, "type", at),
                    cell(form, "name", at),
                    cell(form, "part", at),
                    cell(form, "work", at)));
        }
        return rows;
    }

    static TypedChange withAnotherRow(TypedChange typed) {
        var rows = new ArrayList<>(typed.rows());
        if (rows.size() < MOST) {
            rows.add(TypedChange.Line.blank(rows.size() + 1));
        }
        return new TypedChange(typed.day(), typed.basis(), rows);
    }

    private static String first(MultiValueMap<String, String> form, String field) {
        var value = form.getFirst(field);
        return value == null ? "" : value;
    }

    private static String cell(MultiValueMap<String, String> form, String field, int at) {
        var values = form.getOrDefault(field, List.of());
        return at < values.size() ? values.get(at) : "";
    }
}
