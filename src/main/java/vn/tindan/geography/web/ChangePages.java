package vn.tindan.geography.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.tindan.audit.Actor;
import vn.tindan.geography.Unit;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.Units;
import vn.tindan.geography.changes.ChangeList;
import vn.tindan.geography.changes.UnitChanges;
import vn.tindan.geography.changes.plan.Action;
import vn.tindan.geography.changes.plan.Fault;
import vn.tindan.geography.changes.plan.RowOfChange;
import vn.tindan.geography.changes.plan.TypedChange;
import vn.tindan.shared.CountryTime;
import vn.tindan.web.When;

/** Puts changes of units into words for their pages. */
@Component
class ChangePages {

    private final Units units;
    private final MessageSource messages;
    private final When when;
    private final Clock clock;

    ChangePages(Units units, MessageSource messages, When when, Clock clock) {
        this.units = units;
        this.messages = messages;
        this.when = when;
        this.clock = clock;
    }

    /** A row in words; {@code gives} is what it says of the name, the kind or the part. */
    record Row(
            int number,
            Action action,
            Place former,
            Place current,
            @Nullable String gives,
            boolean takesWork) {}

    /** A unit of a row; without an id where there is none, or none any more. */
    record Place(@Nullable UnitId id, String name) {}

    /** Work that passes or passed from one unit to another. */
    record Work(String former, String heir, String kind, long amount) {}

    List<Row> rows(List<RowOfChange> rows) {
        var begun = new HashMap<UnitId, String>();
        for (var row : rows) {
            if (row.action() == Action.FOUND && row.current() != null) {
                begun.put(row.current(), text("geography.type." + row.type()) + " " + row.name());
            }
        }
        return rows.stream()
                .map(row -> new Row(
                        row.position(),
                        row.action(),
                        place(row.former(), begun),
                        place(row.current(), begun),
                        gives(row),
                        row.takesWork()))
                .toList();
    }

    private Place place(@Nullable UnitId id, Map<UnitId, String> begun) {
        if (id == null) {
            return new Place(null, "");
        }
        var unit = units.find(id);
        return new Place(
                unit.isPresent() ? id : null,
                unit.map(Unit::fullName).orElseGet(() -> begun.getOrDefault(id, id.toString())));
    }

    private @Nullable String gives(RowOfChange row) {
        return switch (row.action()) {
            case RENAME, CHANGE_KIND -> {
                var type = row.type() == null ? "" : text("geography.type." + row.type());
                yield (type + " " + (row.name() == null ? "" : row.name())).strip();
            }
            case SPLIT -> row.part() == null ? null : row.part().written();
            case FOUND, MERGE, CEDE -> null;
        };
    }

    List<Work> work(List<UnitChanges.Work> work) {
        return work.stream()
                .map(each -> new Work(name(each.former()), name(each.heir()), each.kind(), each.amount()))
                .toList();
    }

    List<Work> handovers(List<ChangeList.Handover> handovers) {
        return handovers.stream()
                .map(each -> new Work(name(each.former()), name(each.heir()), each.work(), each.amount()))
                .toList();
    }

    private String name(UnitId id) {
        return units.find(id).map(Unit::fullName).orElse(id.toString());
    }

    /** What is wrong, by row; row 0 is the change as a whole. */
    Map<Integer, List<String>> faults(List<Fault> faults) {
        var texts = new HashMap<Integer, List<String>>();
        for (var fault : faults) {
            texts.merge(fault.row(), List.of(text(fault)), ChangePages::joined);
        }
        return texts;
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private String text(Fault fault) {
        var words = Arrays.stream(fault.arguments())
                .map(argument -> argument instanceof LocalDate day ? when.day(day) : argument)
                .toArray();
        return messages.getMessage(fault.key(), words, LocaleContextHolder.getLocale());
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    /** The day as pages write it; as it was typed where it is none. */
    String day(TypedChange typed) {
        try {
            return when.day(LocalDate.parse(typed.day().strip()));
        } catch (DateTimeParseException e) {
            return typed.day();
        }
    }

    /** The communes that an administrator of a province may name; for the nation there are too many to offer. */
    List<Unit> offered(Actor administrator) {
        var unit = administrator.actorUnit();
        return unit == null || unit.equals(UnitId.NATION_TODAY.toString())
                ? List.of()
                : units.communes(UnitId.parse(unit), CountryTime.today(clock));
    }
}
