package vn.tindan.desk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.tindan.documents.Block;
import vn.tindan.documents.Document;
import vn.tindan.documents.Letterhead;
import vn.tindan.documents.Outline;
import vn.tindan.documents.Span;
import vn.tindan.geography.Unit;
import vn.tindan.geography.UnitKind;
import vn.tindan.geography.Units;
import vn.tindan.shared.CountryTime;
import vn.tindan.tips.TipReading;
import vn.tindan.web.When;

/**
 * Biên bản tiếp nhận nguồn tin (DOMAIN 1.4) as a document. Who told it is not in it: those lines are dotted, for the pen
 * of whoever sits at the desk and wants to sign; everybody else's name stays sealed.
 */
@Component
class IntakeMinutes {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final String DOTS = "…".repeat(29);

    private final MessageSource messages;
    private final Units units;
    private final When when;

    IntakeMinutes(MessageSource messages, Units units, When when) {
        this.messages = messages;
        this.units = units;
        this.when = when;
    }

    /** Who took it down, and where. */
    record Taker(@Nullable String name, Unit unit) {}

    Document of(TipReading.View tip, Taker taker) {
        var content = new Outline();
        opening(content, tip, taker);
        informant(content);
        told(content, tip);
        content.paragraph(say("desk.minutes.end"));
        content.add(signatures(taker.name() == null ? "" : taker.name()));
        return Document.under(letterhead(taker.unit()))
                .titled(say("desk.minutes.kind"), say("desk.minutes.subject"))
                .saying(content)
                .build();
    }

    private void opening(Outline content, TipReading.View tip, Taker taker) {
        var at = tip.receivedAt().atZone(CountryTime.ZONE);
        content.paragraph(say(
                "desk.minutes.opening",
                "%02d".formatted(at.getHour()),
                "%02d".formatted(at.getMinute()),
                when.day(at.toLocalDate()),
                within(taker.unit())));
        content.paragraph(say("desk.minutes.taker", taker.name() == null ? DOTS : taker.name(), within(taker.unit())));
        content.paragraph(say(
                "desk.minutes.source",
                say("TipChannel." + tip.channel().name()).toLowerCase(VIETNAMESE),
                tip.number(),
                within(units.get(tip.unit()))));
    }

    private void informant(Outline content) {
        content.section(say("desk.minutes.informant"));
        Stream.of("name", "born", "address", "paper", "phone")
                .forEach(line -> content.paragraph(line(say("desk.minutes.informant." + line))));
        content.note(say("desk.minutes.informant.note"));
    }

    /** A label and dots to the end of its line. */
    private static String line(String label) {
        return label + " " + "…".repeat(Math.max(10, DOTS.length() - label.length() / 2));
    }

    private void told(Outline content, TipReading.View tip) {
        content.section(say("desk.minutes.content"));
        String story = tip.story() == null ? say("tips.tip.erased") : tip.story();
        story.lines().filter(line -> !line.isBlank()).forEach(content::paragraph);
        fact(content, "tips.tip.category", say("TipCategory." + tip.category().name()));
        fact(content, "tips.tip.place", tip.place() == null ? say("desk.minutes.unknown") : tip.place());
        fact(content, "tips.tip.happened", tip.happened() == null ? say("desk.minutes.unknown") : tip.happened());
        content.section(say("desk.minutes.things"));
        content.paragraph(DOTS);
        content.paragraph(DOTS);
    }

    private void fact(Outline content, String label, String value) {
        content.paragraph(Span.bold(say(label) + ": "), Span.plain(value));
    }

    private Block signatures(String taker) {
        return new Block.Signatures(List.of(
                new Block.Signer(say("desk.minutes.sign.informant"), say("desk.minutes.sign.hint"), ""),
                new Block.Signer(say("desk.minutes.sign.taker"), say("desk.minutes.sign.hint"), taker)));
    }

    private Letterhead letterhead(Unit unit) {
        String superior = unit.kind() == UnitKind.COMMUNE
                ? say("desk.minutes.police", within(units.get(units.provinceToday(unit.id()))))
                : say("desk.minutes.ministry");
        return Letterhead.of(
                superior, say("desk.minutes.police", within(unit)), say("desk.minutes.symbol"), unit.name());
    }

    /** As it stands inside a sentence: "phường Sóc Trăng". */
    private static String within(Unit unit) {
        return unit.fullName().substring(0, 1).toLowerCase(VIETNAMESE)
                + unit.fullName().substring(1);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }
}
