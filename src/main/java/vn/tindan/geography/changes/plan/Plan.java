package vn.tindan.geography.changes.plan;

import java.time.LocalDate;
import java.util.List;
import vn.tindan.geography.UnitId;

/** A change that could be read: what it would do, whether or not it may. */
public record Plan(UnitId province, LocalDate day, String basis, List<ChangeRow> rows) {

    public <T extends ChangeRow> List<T> rows(Class<T> kind) {
        return rows.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public List<ChangeRow.Given> endings() {
        return rows(ChangeRow.Given.class).stream()
                .filter(ChangeRow.Given::ends)
                .toList();
    }
}
