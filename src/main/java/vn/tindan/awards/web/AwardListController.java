package vn.tindan.awards.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import vn.tindan.accounts.Account;
import vn.tindan.awards.AwardForm;
import vn.tindan.awards.AwardLevel;
import vn.tindan.awards.AwardReading;
import vn.tindan.awards.AwardType;
import vn.tindan.awards.DecisionList;
import vn.tindan.awards.Tallies;
import vn.tindan.awards.Tally;
import vn.tindan.awards.counted.Honoured;
import vn.tindan.awards.naming.Names;

/** Where awards are looked at: the list of decisions, and the page of one with its recipients. */
@Controller
class AwardListController {

    /** What is not broken down has no pages: where there is more, the page says so. */
    private static final int MOST_TALLIES = 500;

    private final DecisionList decisions;
    private final AwardReading reading;
    private final Tallies tallies;
    private final AwardChoices choices;

    AwardListController(DecisionList decisions, AwardReading reading, Tallies tallies, AwardChoices choices) {
        this.decisions = decisions;
        this.reading = reading;
        this.tallies = tallies;
        this.choices = choices;
    }

    /** The filters as the address carries them. */
    record Filters(
            @Nullable AwardLevel level,
            @Nullable AwardForm form,
            @Nullable AwardType type,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @Nullable String words,
            @Nullable Integer page) {

        DecisionList.Filter toFilter() {
            return new DecisionList.Filter(
                    level, form, type, from, to, Names.given(words), page == null ? 0 : Math.clamp(page, 0, 10_000));
        }
    }

    /** Rows of lists and what is not broken down, together. */
    private static Honoured honoured(DecisionList.Found found, List<Tally> unsplit) {
        return unsplit.stream()
                .filter(Tally::isInForce)
                .map(tally -> tally.entry().honoured())
                .reduce(new Honoured(found.collectives(), found.individuals(), found.households()), Honoured::plus);
    }

    @GetMapping("/office/awards")
    String list(@AuthenticationPrincipal Account officer, @ModelAttribute("filters") Filters filters, Model model) {
        var found = decisions.list(officer.jurisdiction(), filters.toFilter());
        var tallied = talliesFor(officer, filters);
        var unsplit = tallied.subList(0, Math.min(tallied.size(), MOST_TALLIES));
        if (tallied.size() > MOST_TALLIES) {
            model.addAttribute("talliesShown", MOST_TALLIES);
        }
        model.addAttribute("decisions", found.decisions());
        model.addAttribute("page", found.page());
        model.addAttribute("tallies", unsplit);
        model.addAttribute("honoured", honoured(found, unsplit));
        choices.offer(officer, model);
        return "awards/list";
    }

    /** Not broken down by form or level, so not among those of one. */
    private List<Tally> talliesFor(Account officer, Filters filters) {
        boolean ofOneForm = filters.level() != null || filters.form() != null || Names.given(filters.words()) != null;
        return ofOneForm
                ? List.of()
                : tallies.within(officer.jurisdiction(), filters.type(), filters.from(), filters.to(), MOST_TALLIES);
    }

    @GetMapping("/office/awards/{id}")
    String decision(@AuthenticationPrincipal Account officer, @PathVariable UUID id, Model model) {
        var decision = reading.read(officer.jurisdiction(), id);
        model.addAttribute("decision", decision);
        model.addAttribute("form", RecipientsForm.blank(decision.version(), officer.unit()));
        choices.offer(officer, model);
        return "awards/decision";
    }
}
