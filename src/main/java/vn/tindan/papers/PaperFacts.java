package vn.tindan.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Account;
import vn.tindan.documents.Letterhead;
import vn.tindan.geography.Unit;
import vn.tindan.geography.UnitId;
import vn.tindan.geography.UnitKind;
import vn.tindan.geography.Units;
import vn.tindan.shared.CountryTime;
import vn.tindan.tips.TipReading;
import vn.tindan.tips.terms.TipAction;

/** What a paper can say of a tip. Who told it is never among it: that is written by hand, from the vault. */
@Component
class PaperFacts {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Units units;
    private final MessageSource messages;

    PaperFacts(Units units, MessageSource messages) {
        this.units = units;
        this.messages = messages;
    }

    Letterhead letterhead(UnitId unit, String symbol) {
        var issuer = units.get(unit);
        String superior = issuer.kind() == UnitKind.COMMUNE
                ? police(units.get(units.provinceToday(unit)))
                : word("papers.ministry");
        return Letterhead.of(superior, police(issuer), symbol + "-" + word("papers.symbol"), issuer.name());
    }

    Map<String, String> of(TipReading.View tip, Account officer) {
        var facts = new HashMap<String, String>();
        facts.put("unit", police(units.get(tip.unit())));
        facts.put("province", units.get(units.provinceToday(tip.unit())).fullName());
        facts.put("officer", officer.name());
        facts.put("number", tip.number());
        facts.put("channel", word("TipChannel." + tip.channel()));
        facts.put("receivedAt", moment(tip.receivedAt()));
        facts.put("receivedOn", day(CountryTime.day(tip.receivedAt())));
        put(facts, "story", tip.story());
        put(facts, "place", tip.place());
        put(facts, "happened", tip.happened());
        put(facts, "legalType", tip.legalType() == null ? null : word("LegalType." + tip.legalType()));
        put(facts, "outcome", tip.outcome() == null ? null : word("Outcome." + tip.outcome()));
        put(facts, "outcomeOn", tip.outcomeOn() == null ? null : day(tip.outcomeOn()));
        put(facts, "verification", tip.noteOf(TipAction.VERIFY));
        put(facts, "extensionReason", tip.noteOf(TipAction.EXTEND));
        put(facts, "transferReason", tip.noteOf(TipAction.DISCLAIM));
        put(facts, "decision", tip.outcome() == null ? null : decision(tip));
        return facts;
    }

    private @Nullable String decision(TipReading.View tip) {
        var document = tip.documentOf(TipAction.RESOLVE);
        if (document == null) {
            return null;
        }
        return document.on() == null ? document.number() : document.number() + ", " + day(document.on());
    }

    private static void put(Map<String, String> facts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.put(name, value.strip());
        }
    }

    /** "Công an phường Ninh Kiều". */
    String police(Unit unit) {
        String name = unit.fullName();
        return word("papers.police", name.substring(0, 1).toLowerCase(VIETNAMESE) + name.substring(1));
    }

    String moment(Instant at) {
        var time = at.atZone(CountryTime.ZONE);
        return word(
                "papers.moment",
                "%02d".formatted(time.getHour()),
                "%02d".formatted(time.getMinute()),
                day(time.toLocalDate()));
    }

    String day(LocalDate day) {
        String month = (day.getMonthValue() < 3 ? "%02d" : "%d").formatted(day.getMonthValue());
        return word("papers.day", "%02d".formatted(day.getDayOfMonth()), month, "" + day.getYear());
    }

    String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }
}
