package vn.tindan.awards.lists;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.tindan.documents.Letterhead;
import vn.tindan.geography.Unit;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.UnitKind;
import vn.tindan.geography.Units;

/** The words of award papers, Vietnamese whoever reads, and the police of a unit as they write. */
@Component
class Letterheads {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Units units;
    private final MessageSource messages;

    Letterheads(Units units, MessageSource messages) {
        this.units = units;
        this.messages = messages;
    }

    Letterhead of(UnitId id, String symbol) {
        var unit = units.get(id);
        return switch (unit.kind()) {
            case NATION -> Letterhead.of("", word("awards.paper.ministry"), symbol, word("awards.paper.capital"));
            case PROVINCE -> Letterhead.of(word("awards.paper.ministry"), police(unit), symbol, unit.name());
            case DISTRICT, COMMUNE ->
                Letterhead.of(police(units.get(units.province(id))), police(unit), symbol, unit.name());
        };
    }

    private String police(Unit unit) {
        return word("awards.paper.police", lower(unit.fullName()));
    }

    /** "tỉnh Sóc Trăng", within a sentence. */
    String place(UnitId id) {
        var unit = units.get(id);
        return unit.kind() == UnitKind.NATION ? word("awards.paper.nation") : lower(unit.fullName());
    }

    /** As it stands within a sentence. */
    static String lower(String name) {
        return name.substring(0, 1).toLowerCase(VIETNAMESE) + name.substring(1);
    }

    String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }
}
