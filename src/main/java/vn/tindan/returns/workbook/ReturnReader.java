package vn.tindan.returns.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tindan.figures.Figure;
import vn.tindan.figures.FigureText;
import vn.tindan.returns.filing.Typed;
import vn.tindan.shared.RuleViolation;
import vn.tindan.sheets.SheetCell;
import vn.tindan.sheets.SheetRow;
import vn.tindan.sheets.UploadedWorkbook;

/** Reads the workbook of a return that somebody filled in; rows may have been sorted or taken out, never renamed. */
final class ReturnReader {

    private static final int MOST_ROWS = 50_000;

    private final Map<String, Brought.Unit> units = new LinkedHashMap<>();
    private final List<Integer> strays = new ArrayList<>();
    private @Nullable UUID round;
    private int rows;

    private ReturnReader() {}

    static Brought read(byte[] file) {
        var workbook = new UploadedWorkbook(file);
        var reader = new ReturnReader();
        workbook.read(Layout.IDS, reader::identify);
        var round = reader.round;
        if (round == null || reader.units.isEmpty()) {
            throw new RuleViolation("returns.upload.foreign");
        }
        workbook.read(Layout.SHEET, reader::fill);
        return new Brought(round, List.copyOf(reader.units.values()), reader.strays);
    }

    private void identify(SheetRow row) {
        try {
            if (row.text(0).equals(Layout.MARK)) {
                round = UUID.fromString(row.text(1));
            } else if (round != null) {
                var filing = UUID.fromString(row.text(1));
                units.put(row.text(0), new Brought.Unit(filing, Integer.parseInt(row.text(2)), new LinkedHashMap<>()));
            }
        } catch (IllegalArgumentException changed) {
            throw new RuleViolation("returns.upload.foreign");
        }
    }

    private void fill(SheetRow row) {
        rows++;
        if (rows > MOST_ROWS) {
            throw new RuleViolation("sheets.large");
        }
        if (row.number() <= Layout.HEADER_ROW + 1) {
            return;
        }
        var typed = new Typed(written(row), row.text(Layout.NOTE));
        var key = row.text(Layout.KEY).split(":", 2);
        var unit = key.length == 2 ? units.get(key[0]) : null;
        boolean isTaken =
                unit != null && unit.cells().putIfAbsent(key[1], new Brought.Cell(row.number(), typed)) == null;
        if (!isTaken && !(typed.isBlank() && typed.note().isEmpty())) {
            strays.add(row.number());
        }
    }

    private static String written(SheetRow row) {
        return row.text(Layout.WORD) + " " + figure(row.cell(Layout.NOW));
    }

    /** A number as people write it: 5240 is "5.240". */
    private static String figure(SheetCell cell) {
        var number = cell.number();
        return number == null ? cell.text() : FigureText.write(Figure.exact(number));
    }
}
