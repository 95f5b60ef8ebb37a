package vn.tindan.reports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Account;
import vn.tindan.reports.summary.AnnualSummary.Terms;
import vn.tindan.reports.summary.Section;
import vn.tindan.reports.summary.SectionOrder;
import vn.tindan.reports.summary.SummaryTemplate;
import vn.tindan.reports.summary.SummaryText;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

/** What the secretary does to a draft: words between the figures, the order of the sections, fresh figures. */
@Service
@Transactional
public class ReportEditing {

    private static final int MOST_SECTIONS = 60;
    private static final int LONGEST_HEADING = 200;

    private final ReportFinder finder;
    private final ReportDrafts drafts;
    private final SectionStore store;
    private final SummaryText text;
    private final SummaryTemplate template;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportEditing(
            ReportFinder finder,
            ReportDrafts drafts,
            SectionStore store,
            SummaryText text,
            SummaryTemplate template,
            ApplicationEventPublisher events,
            Clock clock) {
        this.finder = finder;
        this.drafts = drafts;
        this.store = store;
        this.text = text;
        this.template = template;
        this.events = events;
        this.clock = clock;
    }

    public void write(Account author, UUID id, int at, String stamp, String heading, String body) {
        requireHeading(heading);
        text.check(body);
        edit(author, id, sections -> {
            var old = requireSame(sections, at, stamp);
            sections.set(at, new Section(old.level(), heading.strip(), tidy(body), old.origin()));
            return sections;
        });
    }

    /** A section of one's own, behind another. */
    public void add(Account author, UUID id, int behind, int level, String heading, String body) {
        requireHeading(heading);
        text.check(body);
        edit(author, id, sections -> {
            if (sections.size() >= MOST_SECTIONS) {
                throw new RuleViolation("reports.section.many", MOST_SECTIONS);
            }
            int place = Math.clamp(behind + 1L, 0, sections.size());
            sections.add(place, new Section(level == 1 ? 1 : 2, heading.strip(), tidy(body), null));
            return sections;
        });
    }

    /** Puts back what was taken out, at its place and with the words it had, or a section of the template; gives its place. */
    public int restore(Account author, UUID id, String key) {
        var place = new AtomicInteger();
        edit(author, id, sections -> {
            var removed = store.removed(id).stream()
                    .filter(each -> each.id().toString().equals(key))
                    .findFirst();
            if (removed.isPresent()) {
                store.forgetRemoved(removed.get().id());
                place.set(Math.min(removed.get().position(), sections.size()));
                sections.add(place.get(), removed.get().section());
            } else {
                place.set(SectionOrder.restore(sections, template.sections(), key));
            }
            return sections;
        });
        return place.get();
    }

    /** Takes it out, if it is still the one that was looked at. */
    public void remove(Account author, UUID id, int at, String stamp) {
        edit(author, id, sections -> {
            store.keepRemoved(id, at, requireSame(sections, at, stamp));
            sections.remove(at);
            return sections;
        });
    }

    /** One place up or down, a chapter with all that is in it, if it is still the one that was looked at; gives its place. */
    public int move(Account author, UUID id, int at, String stamp, boolean up) {
        var place = new AtomicInteger(at);
        edit(author, id, sections -> {
            requireSame(sections, at, stamp);
            place.set(SectionOrder.move(sections, at, up));
            return sections;
        });
        return place.get();
    }

    /** Takes the figures of now; the words stay. Gives what moved, "Nguồn tin tiếp nhận: 79 → 80". */
    public List<String> update(Account author, UUID id) {
        var report = finder.lock(author.jurisdiction(), id);
        report.requireDraft();
        var moved = drafts.moved(report).stream().map(ReportEditing::told).toList();
        report.take(drafts.figuresNow(report.unit(), report.period()), clock.instant());
        events.publishEvent(new ReportEvent.Updated(id, report.unit()));
        return moved;
    }

    private static String told(KeptFigures.Moved moved) {
        var now = moved.wasText().equals(moved.isText()) ? "" : moved.wasText() + " → " + moved.isText();
        var before = moved.wasBefore().equals(moved.isBefore())
                ? ""
                : "kỳ trước " + moved.wasBefore() + " → " + moved.isBefore();
        return moved.name() + ": "
                + Stream.of(now, before).filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
    }

    public void agree(Account author, UUID id, Terms terms) {
        var report = finder.lock(author.jurisdiction(), id);
        report.agree(terms);
        events.publishEvent(new ReportEvent.Edited(id, report.unit()));
    }

    private void edit(Account author, UUID id, UnaryOperator<List<Section>> change) {
        var report = finder.lock(author.jurisdiction(), id);
        report.requireDraft();
        store.replace(id, change.apply(new ArrayList<>(drafts.sections(report))));
        events.publishEvent(new ReportEvent.Edited(id, report.unit()));
    }

    private static Section requireSame(List<Section> sections, int at, String stamp) {
        if (at < 0 || at >= sections.size()) {
            throw new NotFound();
        }
        if (!ReportSections.stamp(sections.get(at)).equals(stamp)) {
            throw new OptimisticLockingFailureException("section " + at);
        }
        return sections.get(at);
    }

    private static void requireHeading(String heading) {
        if (heading.isBlank() || heading.length() > LONGEST_HEADING) {
            throw new RuleViolation("reports.section.heading", LONGEST_HEADING);
        }
    }

    private static String tidy(String body) {
        return body.replace("\r\n", "\n").strip();
    }
}
