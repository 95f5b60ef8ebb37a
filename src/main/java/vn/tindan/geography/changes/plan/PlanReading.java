package vn.tindan.geography.changes.plan;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.UnitKind;
import vn.tindan.geography.Units;
import vn.tindan.shared.RuleViolation;

/** Reads what somebody typed, row by row; what cannot be read is told with its row. */
final class PlanReading {

    private static final int LONGEST = 100;
    private static final Map<String, String> TYPES =
            Map.of("xa", "xa", "phuong", "phuong", "dac khu", "dac_khu", "tinh", "tinh", "thanh pho", "thanh_pho");

    private final Units units;
    private final UnitWords words;
    private final List<Fault> faults = new ArrayList<>();

    PlanReading(Units units, UnitWords words) {
        this.units = units;
        this.words = words;
    }

    List<Fault> faults() {
        return faults;
    }

    /** Empty where the day, the province or every row is missing; the faults say why. */
    Optional<Plan> read(TypedChange typed) {
        var day = day(typed.day());
        if (typed.basis().isBlank() || typed.basis().strip().length() > LONGEST * 2) {
            faults.add(Fault.of(0, "basis", LONGEST * 2));
        }
        var lines = typed.rows().stream().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty() || lines.size() > TypedChange.MOST) {
            faults.add(Fault.of(0, "rows", TypedChange.MOST));
            return Optional.empty();
        }
        lines.forEach(this::begin);
        var rows = lines.stream().flatMap(this::row).toList();
        var province = rows.stream().flatMap(this::provinces).findFirst();
        if (day == null || province.isEmpty()) {
            if (faults.isEmpty()) {
                faults.add(Fault.of(0, "province"));
            }
            return Optional.empty();
        }
        return Optional.of(new Plan(province.get(), day, typed.basis().strip(), rows));
    }

    private @Nullable LocalDate day(String text) {
        var day = dayOf(text);
        if (day == null) {
            faults.add(Fault.of(0, "day"));
        }
        return day;
    }

    static @Nullable LocalDate dayOf(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private Stream<UnitId> provinces(ChangeRow row) {
        var ids = switch (row) {
            case ChangeRow.Named named -> Stream.of(named.unit());
            case ChangeRow.Founded _ -> Stream.<UnitId>of();
            case ChangeRow.Given given -> Stream.of(given.former(), given.current());
        };
        return ids.flatMap(id -> units.find(id).stream())
                .filter(unit ->
                        unit.kind() != UnitKind.NATION && unit.id().set().equals(UnitId.NATION_TODAY.set()))
                .map(unit -> units.province(unit.id()));
    }

    /** So that other rows may name what is founded here; what is wrong with the row is told when it is read. */
    private void begin(TypedChange.Line line) {
        if (Action.read(line.action()).filter(Action.FOUND::equals).isPresent()
                && !line.name().isBlank()) {
            try {
                var unit = UnitId.parse(line.current().strip().split("\\s+", 2)[0]);
                words.founded(line.name(), unit);
                words.founded(line.type() + " " + line.name(), unit);
            } catch (RuleViolation malformed) {
                return;
            }
        }
    }

    private Stream<ChangeRow> row(TypedChange.Line line) {
        try {
            return Stream.of(understood(line));
        } catch (RuleViolation violation) {
            faults.add(Fault.of(line.number(), violation));
            return Stream.empty();
        }
    }

    private ChangeRow understood(TypedChange.Line line) {
        var action = Action.read(line.action()).orElseThrow(() -> wrong("action", line.action()));
        int number = line.number();
        return switch (action) {
            case RENAME -> new ChangeRow.Named(number, unit("former", line.former()), null, name(line));
            case CHANGE_KIND ->
                new ChangeRow.Named(
                        number,
                        unit("former", line.former()),
                        type(line),
                        line.name().isBlank() ? null : name(line));
            case FOUND -> new ChangeRow.Founded(number, newCode(line.current()), type(line), name(line));
            case MERGE -> given(line, Part.WHOLE, true);
            case SPLIT -> given(line, Part.read(line.part()).orElseThrow(() -> wrong("part", line.part())), work(line));
            case CEDE -> given(line, Part.CEDED, false);
        };
    }

    private ChangeRow given(TypedChange.Line line, Part part, boolean work) {
        return new ChangeRow.Given(
                line.number(), unit("former", line.former()), unit("current", line.current()), part, work);
    }

    private UnitId unit(String column, String text) {
        if (text.isBlank()) {
            throw wrong("no-" + column);
        }
        return words.read(text);
    }

    private static UnitId newCode(String text) {
        if (text.isBlank()) {
            throw wrong("no-current");
        }
        return UnitId.parse(text.strip().split("\\s+", 2)[0]);
    }

    private static String type(TypedChange.Line line) {
        var type = TYPES.get(Plain.of(line.type()));
        if (type == null) {
            throw wrong("type", line.type());
        }
        return type;
    }

    private static String name(TypedChange.Line line) {
        var name =
                Normalizer.normalize(line.name().strip(), Normalizer.Form.NFC).replaceAll("\\s+", " ");
        if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} .'’()-]*") || name.length() > LONGEST) {
            throw wrong("name", name);
        }
        return name;
    }

    private static boolean work(TypedChange.Line line) {
        return switch (Plain.of(line.work())) {
            case "", "khong", "false" -> false;
            case "co", "x", "true" -> true;
            default -> throw wrong("work", line.work());
        };
    }

    private static RuleViolation wrong(String reason, Object... arguments) {
        return new RuleViolation("geography.change.fault." + reason, arguments);
    }
}
