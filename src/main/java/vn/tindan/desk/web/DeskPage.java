package vn.tindan.desk.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import vn.tindan.accounts.Account;
import vn.tindan.desk.DeskDrafts;
import vn.tindan.desk.DeskIntake;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.CountryTime;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;

/** Fills the desk's page and reads what was typed on it. */
@Component
class DeskPage {

    /** What the address says to begin anew although something lies unfinished. */
    static final String FRESH = "new";

    private static final Duration OLDEST = Duration.ofDays(366);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final DeskDrafts drafts;
    private final DeskPlace places;
    private final MessageSource messages;
    private final Clock clock;

    DeskPage(DeskDrafts drafts, DeskPlace places, MessageSource messages, Clock clock) {
        this.drafts = drafts;
        this.places = places;
        this.messages = messages;
        this.clock = clock;
    }

    /** The form of a draft: the one asked for, else the newest, else a blank one. */
    void fill(Account officer, String asked, @Nullable TipChannel channel, Model model) {
        var kept = drafts.of(officer);
        var restored = kept.stream()
                .filter(draft ->
                        asked.isEmpty() || draft.submission().toString().equals(asked))
                .findFirst();
        model.addAttribute(
                "form",
                restored.map(draft -> DeskForm.restored(draft.submission(), draft.fields()))
                        .orElseGet(() -> DeskForm.blank(
                                channel == null || !channel.typedByOfficer() ? TipChannel.PHONE : channel,
                                now(),
                                officer.unit().toString(),
                                places.label(officer.unit()))));
        restored.ifPresent(draft -> model.addAttribute("restored", draft));
        model.addAttribute(
                "unfinished",
                kept.stream()
                        .filter(draft -> !restored.filter(draft::equals).isPresent())
                        .toList());
        model.addAttribute("ownProvince", places.province(officer.unit()));
        offer(model);
    }

    /** What may be chosen. */
    void offer(Model model) {
        model.addAttribute(
                "channels",
                Stream.of(TipChannel.values())
                        .filter(TipChannel::typedByOfficer)
                        .toList());
        model.addAttribute("subjects", Subject.all());
        model.addAttribute("declarable", LegalType.declarable());
        model.addAttribute("latest", now());
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), CountryTime.ZONE).truncatedTo(ChronoUnit.MINUTES);
    }

    /** The unit it is for; null where that, or anything beyond single fields, is not clear yet. */
    @Nullable UnitId check(Account officer, DeskForm form, BindingResult errors, Model model) {
        if (form.channel() != null && !form.channel().typedByOfficer()) {
            errors.rejectValue("channel", "desk.form.channel.missing");
        }
        if (form.category() != null && !form.category().isBlank() && !Subject.isKnown(form.category())) {
            errors.rejectValue("category", "tips.form.category.missing");
        }
        if (form.heardAt() != null && !isBelievable(instant(form.heardAt()))) {
            errors.rejectValue("heardAt", "desk.form.heard-at.wrong");
        }
        model.addAttribute("ownProvince", places.province(officer.unit()));
        var answer = places.find(form.unit(), form.where(), officer.unit());
        if (answer.unit() == null) {
            rejectPlace(answer, errors);
            model.addAttribute("choices", answer.choices());
        }
        return answer.unit();
    }

    private void rejectPlace(DeskPlace.Answer answer, BindingResult errors) {
        var divided = answer.divided();
        if (divided == null) {
            errors.rejectValue(
                    "where", answer.choices().isEmpty() ? "desk.form.where.unknown" : "desk.form.where.which");
        } else {
            String and = messages.getMessage("tips.place.and", null, LocaleContextHolder.getLocale());
            errors.rejectValue(
                    "where", "tips.place.which", new Object[] {divided.formerly(), divided.partsJoined(and)}, null);
        }
    }

    private boolean isBelievable(Instant heard) {
        var now = clock.instant();
        return heard.isBefore(now.plus(CLOCKS_DIFFER)) && heard.isAfter(now.minus(OLDEST));
    }

    private static Instant instant(LocalDateTime heard) {
        return heard.atZone(CountryTime.ZONE).toInstant();
    }

    /** Who called, as lines of one text; null where nothing was typed. */
    @Nullable String identity(DeskForm form) {
        if (!form.hasIdentity()) {
            return null;
        }
        return Stream.of(
                        line("desk.form.name", form.name()),
                        line("desk.form.phone", form.phone()),
                        line("desk.form.address", form.address()))
                .flatMap(List::stream)
                .collect(Collectors.joining("\n"));
    }

    private List<String> line(String label, @Nullable String value) {
        String given = DeskForm.given(value);
        return given == null
                ? List.of()
                : List.of(messages.getMessage(label, null, LocaleContextHolder.getLocale()) + ": " + given);
    }

    DeskIntake.Telling telling(DeskForm form, UnitId unit) {
        if (form.submission() == null || form.channel() == null || form.category() == null || form.story() == null) {
            throw new IllegalStateException("an unchecked form");
        }
        String submission = form.submission().toString();
        var channel = form.channel();
        var category = TipCategory.valueOf(form.category());
        String story = form.story().strip();
        return identity -> new TipIntake.Draft(
                submission,
                channel,
                category,
                unit,
                story,
                DeskForm.given(form.place()),
                DeskForm.given(form.happened()),
                identity,
                heard(form.heardAt()),
                form.declared() == null ? LegalType.declaredBy(category, identity != null) : form.declared());
    }

    /** The minute that is running is now. */
    private @Nullable Instant heard(@Nullable LocalDateTime at) {
        return at == null || !at.isBefore(now()) ? null : instant(at);
    }

    ReadBack readBack(Account officer, DeskIntake.Taken taken) {
        return ReadBack.of(taken, places.label(taken.unit()), !taken.unit().equals(officer.unit()));
    }
}
