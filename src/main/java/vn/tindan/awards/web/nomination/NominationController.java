package vn.tindan.awards.web.nomination;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Account;
import vn.tindan.awards.AwardForm;
import vn.tindan.awards.AwardLevel;
import vn.tindan.awards.naming.Names;
import vn.tindan.awards.nomination.NominationList;
import vn.tindan.awards.nomination.NominationReading;
import vn.tindan.awards.nomination.NominationState;
import vn.tindan.awards.nomination.Nominations;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.RuleViolation;

/** The list of nominations, and the form by which one is made or put right. */
@Controller
@RequestMapping("/office/awards/nominations")
class NominationController {

    private final Nominations nominations;
    private final NominationList list;
    private final NominationReading reading;
    private final NominationPages pages;
    private final Clock clock;

    NominationController(
            Nominations nominations,
            NominationList list,
            NominationReading reading,
            NominationPages pages,
            Clock clock) {
        this.nominations = nominations;
        this.list = list;
        this.reading = reading;
        this.pages = pages;
        this.clock = clock;
    }

    /** The filters as the address carries them. */
    record Filters(
            @Nullable NominationState state,
            @Nullable AwardForm form,
            @Nullable String words,
            @Nullable Integer page) {

        NominationList.Filter toFilter() {
            return new NominationList.Filter(
                    state, form, Names.given(words), page == null ? 0 : Math.clamp(page, 0, 10_000));
        }
    }

    @GetMapping
    String list(@AuthenticationPrincipal Account officer, @ModelAttribute("filters") Filters filters, Model model) {
        model.addAttribute("page", list.list(officer, filters.toFilter()));
        model.addAttribute("states", NominationState.values());
        model.addAttribute("forms", AwardForm.values());
        model.addAttribute("levels", AwardLevel.values());
        return "awards/nominations";
    }

    @GetMapping("/new")
    String blankForm(@AuthenticationPrincipal Account officer, Model model) {
        var year = CountryTime.today(clock).getYear();
        model.addAttribute("form", NominationForm.blank(officer.unit(), year));
        return pages.form(officer, model);
    }

    @PostMapping
    String nominate(
            @AuthenticationPrincipal Account officer,
            @Valid @ModelAttribute("form") NominationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var file = pages.file(officer, form, null, errors);
        if (!errors.hasErrors()) {
            try {
                String token = Objects.requireNonNullElseGet(
                        form.token(), () -> UUID.randomUUID().toString());
                var id = nominations.nominate(officer, token, form.toDraft(file));
                redirect.addFlashAttribute("notice", "awards.nomination.made");
                return "redirect:/office/awards/nominations/" + id;
            } catch (RuleViolation violation) {
                NominationPages.reject(violation, errors);
            }
        }
        return pages.form(officer, model);
    }

    @GetMapping("/{id}/edit")
    String editForm(@AuthenticationPrincipal Account officer, @PathVariable UUID id, Model model) {
        var nomination = reading.open(officer, id);
        model.addAttribute("nomination", nomination);
        model.addAttribute("form", NominationForm.of(nomination));
        return pages.form(officer, model);
    }

    @PostMapping("/{id}/correction")
    String correct(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") NominationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var before = reading.open(officer, id);
        var file = pages.file(officer, form, before, errors);
        if (!errors.hasErrors()) {
            try {
                nominations.correct(new Nominations.Handle(officer, id, form.seen()), form.toDraft(file));
                redirect.addFlashAttribute("notice", "awards.notice.saved");
                return "redirect:/office/awards/nominations/" + id;
            } catch (RuleViolation violation) {
                NominationPages.reject(violation, errors);
            }
        }
        model.addAttribute("nomination", before);
        return pages.form(officer, model);
    }
}
