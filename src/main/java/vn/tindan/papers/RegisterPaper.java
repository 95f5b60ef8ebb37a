package vn.tindan.papers;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.documents.Cell;
import vn.tindan.documents.Document;
import vn.tindan.documents.DocumentFormat;
import vn.tindan.documents.Documents;
import vn.tindan.documents.Outline;
import vn.tindan.documents.SavedDocument;
import vn.tindan.documents.Table;
import vn.tindan.documents.Table.Column;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.RuleViolation;
import vn.tindan.tips.register.RegisterReading;

/** Sổ tiếp nhận: the register of the officer's own unit over a period, to be printed and bound. */
@Service
@Transactional
public class RegisterPaper {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm d/M/uuuu");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu");
    private static final int SUMMARY = 220;

    private final RegisterReading register;
    private final PaperFacts facts;
    private final Documents documents;
    private final ApplicationEventPublisher events;

    RegisterPaper(RegisterReading register, PaperFacts facts, Documents documents, ApplicationEventPublisher events) {
        this.register = register;
        this.facts = facts;
        this.documents = documents;
        this.events = events;
    }

    public SavedDocument of(Account officer, LocalDate from, LocalDate to, DocumentFormat format) {
        if (from.isAfter(to)) {
            throw new RuleViolation("papers.rule.period-turned");
        }
        if (from.plusYears(1).isBefore(to)) {
            throw new RuleViolation("papers.rule.period-long");
        }
        var lines = register.of(officer.unit(), from, to);
        events.publishEvent(new PaperEvent.RegisterTaken(officer.unit(), from, to));
        String subject = word("papers.register.subject", DAY.format(from), DAY.format(to));
        var paper = Document.under(facts.letterhead(officer.unit(), word("papers.register.symbol")))
                .titled(word("papers.register.title"), subject)
                .saying(new Outline()
                        .paragraph(word("papers.register.count", lines.size()))
                        .paragraph(word("papers.register.informants")))
                .closing(List.of(word("papers.chief")), "", List.of())
                .appendix(word("papers.register.title"), new Outline().table(table(lines)))
                .build();
        return documents.save(paper, format);
    }

    private Table table(List<RegisterReading.Line> lines) {
        var columns = List.of(
                Column.mark(word("papers.register.number")),
                Column.mark(word("papers.register.received")),
                Column.text(word("papers.register.channel")),
                Column.text(word("papers.register.informant")),
                Column.text(word("papers.register.story")),
                Column.text(word("papers.register.place")),
                Column.text(word("papers.register.officer")),
                Column.text(word("papers.register.type")),
                Column.text(word("papers.register.outcome")),
                Column.text(word("papers.register.note")));
        return Table.of("", columns, lines.stream().map(this::row).toList());
    }

    private Table.Row row(RegisterReading.Line line) {
        return Table.Row.of(
                Cell.text(line.number() + "/" + line.year()),
                Cell.text(MOMENT.format(line.receivedAt().atZone(CountryTime.ZONE))),
                Cell.text(word("TipChannel." + line.channel())),
                Cell.text(word(line.leftContact() ? "papers.register.vault" : "papers.register.unknown")),
                Cell.text(line.story() == null ? word("papers.register.erased") : summary(line.story())),
                Cell.text(where(line)),
                Cell.text(either(line.receivedBy())),
                Cell.text(line.legalType() == null ? "…" : word("LegalType." + line.legalType())),
                Cell.text(
                        line.outcome() == null
                                ? "…"
                                : word("Outcome." + line.outcome()) + ", "
                                        + DAY.format(Objects.requireNonNull(line.outcomeOn()))),
                Cell.EMPTY);
    }

    private static String summary(String story) {
        String text = story.replaceAll("\\s+", " ").strip();
        return text.length() <= SUMMARY ? text : text.substring(0, SUMMARY).strip() + "…";
    }

    /** Place and time; a single ellipsis where neither is known. */
    private static String where(RegisterReading.Line line) {
        String place = either(line.place());
        String happened = either(line.happened());
        return place.equals(happened) ? place : place + "; " + happened;
    }

    private static String either(@Nullable String text) {
        return text == null || text.isBlank() ? "…" : text.strip();
    }

    private String word(String key, Object... arguments) {
        return facts.word(key, arguments);
    }
}
