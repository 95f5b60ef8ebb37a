package vn.tindan.papers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.audit.Who;
import vn.tindan.documents.DocumentFormat;
import vn.tindan.documents.Documents;
import vn.tindan.documents.Mark;
import vn.tindan.documents.SavedDocument;
import vn.tindan.geography.UnitId;
import vn.tindan.papers.forms.PaperForm;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.tips.TipReading;

/**
 * Makes the papers of a tip. The signed sheet is the record: here stay its number and its day, and the words are filled
 * from the data whenever it is printed. What is taken away is audited.
 */
@Service
@Transactional
public class Papers {

    private final TipReading tips;
    private final PaperFacts facts;
    private final PaperNumbers numbers;
    private final Documents documents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Papers(
            TipReading tips,
            PaperFacts facts,
            PaperNumbers numbers,
            Documents documents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tips = tips;
        this.facts = facts;
        this.numbers = numbers;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    /** A paper that took its number. */
    public record Line(UUID id, UUID tip, PaperKind kind, UnitId unit, int number, LocalDate signedOn, Who madeBy) {
        public String numbered() {
            return "%02d/%s".formatted(number, kind.symbol());
        }
    }

    /** The papers of a tip and those that could be made for it now. */
    public record Desk(TipReading.View tip, List<PaperKind> possible, List<Line> made, boolean mayEnter) {}

    public Desk desk(Account officer, UUID tip) {
        var view = open(officer, tip);
        var possible = Arrays.stream(PaperKind.values())
                .filter(kind -> kind.fits(view))
                .toList();
        return new Desk(view, possible, numbers.of(tip), view.unit().equals(officer.unit()));
    }

    /** Papers are of whoever handles the tip and answers for it, and of those above; a unit that was only told has none. */
    private TipReading.View open(Account officer, UUID tip) {
        var view = tips.open(officer.jurisdiction(), tip);
        if (view.isToldOnly()) {
            throw new NotFound();
        }
        return view;
    }

    /** Takes the next number; only the unit that handles the tip does. */
    public Line enter(Account officer, UUID tip, PaperKind kind, LocalDate day) {
        var view = open(officer, tip);
        if (!view.unit().equals(officer.unit()) || !kind.fits(view)) {
            throw new NotFound();
        }
        if (day.isAfter(CountryTime.today(clock))) {
            throw new RuleViolation("papers.rule.day-ahead");
        }
        if (day.isBefore(CountryTime.day(view.receivedAt()))) {
            throw new RuleViolation("papers.rule.day-before-tip");
        }
        events.publishEvent(new PaperEvent.Entered(tip, view.unit(), kind));
        return numbers.enter(tip, kind, view.unit(), day);
    }

    /** Without number and day, marked as a draft: to read, or to write on by hand. */
    public SavedDocument draft(Account officer, UUID tip, PaperKind kind, DocumentFormat format) {
        return save(officer, tip, kind, null, format);
    }

    public SavedDocument take(Account officer, UUID tip, UUID paper, DocumentFormat format) {
        var line = numbers.find(tip, paper).orElseThrow(NotFound::new);
        return save(officer, tip, line.kind(), line, format);
    }

    private SavedDocument save(Account officer, UUID tip, PaperKind kind, @Nullable Line line, DocumentFormat format) {
        var view = open(officer, tip);
        if (!kind.fits(view) && line == null) {
            throw new NotFound();
        }
        var head = facts.letterhead(line == null ? view.unit() : line.unit(), kind.symbol());
        var paper = PaperForm.read(kind.slug())
                .fill(line == null ? head : head.issued(line.number(), line.signedOn()), facts.of(view, officer));
        if (line == null) {
            paper.marked(Mark.DRAFT);
        }
        events.publishEvent(new PaperEvent.Taken(tip, view.unit(), kind));
        return documents.save(paper.build(), format, facts.word("PaperKind." + kind) + " " + view.number());
    }
}
