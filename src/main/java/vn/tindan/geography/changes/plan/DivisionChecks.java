package vn.tindan.geography.changes.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import vn.tindan.geography.UnitId;

/** What the rows of one former unit must say together: to whom its people go, and who takes over its work. */
final class DivisionChecks {

    private final Plan plan;
    private final List<Fault> faults = new ArrayList<>();

    DivisionChecks(Plan plan) {
        this.plan = plan;
    }

    List<Fault> faults() {
        var byFormer = new LinkedHashMap<UnitId, List<ChangeRow.Given>>();
        for (var row : plan.rows(ChangeRow.Given.class)) {
            byFormer.computeIfAbsent(row.former(), _ -> new ArrayList<>()).add(row);
        }
        byFormer.values().forEach(this::check);
        return faults;
    }

    private void check(List<ChangeRow.Given> rows) {
        var last = rows.getLast();
        var endings = rows.stream().filter(ChangeRow.Given::ends).toList();
        if (endings.isEmpty()) {
            return;
        }
        if (endings.size() < rows.size()) {
            refuse(last, "ceded-and-ended");
        }
        if (endings.stream().anyMatch(row -> row.part() == Part.WHOLE)) {
            if (endings.stream().anyMatch(row -> row.part() != Part.WHOLE)) {
                refuse(last, "whole-and-part");
            }
            return;
        }
        if (endings.size() < 2) {
            refuse(last, "one-part");
        }
        if (endings.stream().filter(ChangeRow.Given::takesWork).count() != 1) {
            refuse(last, "work-once");
        }
        people(endings);
    }

    private void people(List<ChangeRow.Given> parts) {
        long all = parts.stream().filter(row -> row.part() == Part.ALL_PEOPLE).count();
        if (all == 0) {
            return;
        }
        for (var row : parts) {
            if (all > 1 && row.part() == Part.ALL_PEOPLE || all == 1 && !isWithoutPeople(row.part())) {
                refuse(row, "people-once");
            }
        }
    }

    private static boolean isWithoutPeople(Part part) {
        return part == Part.ALL_PEOPLE || part == Part.LAND;
    }

    private void refuse(ChangeRow.Given row, String reason) {
        faults.add(Fault.of(row.number(), reason));
    }
}
