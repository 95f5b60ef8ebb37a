package vn.tindan.awards.web;

import java.time.LocalDate;
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
import vn.tindan.awards.AwardRegister;
import vn.tindan.awards.AwardType;

/** Where awards are looked at: the list of decisions, and the page of one with its recipients. */
@Controller
class AwardListController {

    private final AwardRegister register;
    private final AwardReading reading;
    private final AwardChoices choices;

    AwardListController(AwardRegister register, AwardReading reading, AwardChoices choices) {
        this.register = register;
        this.reading = reading;
        this.choices = choices;
    }

    /** The filters as the address carries them. */
    record Filters(
            @Nullable AwardLevel level,
            @Nullable AwardForm form,
            @Nullable AwardType type,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @Nullable Integer page) {

        AwardRegister.Filter toFilter() {
            return new AwardRegister.Filter(
                    level, form, type, from, to, page == null ? 0 : Math.clamp(page, 0, 10_000));
        }
    }

    @GetMapping("/office/awards")
    String list(@AuthenticationPrincipal Account officer, @ModelAttribute("filters") Filters filters, Model model) {
        model.addAttribute("page", register.list(officer.jurisdiction(), filters.toFilter()));
        choices.offer(officer, model);
        return "awards/list";
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
