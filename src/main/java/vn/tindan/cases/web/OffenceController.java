package vn.tindan.cases.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Role;
import vn.tindan.cases.offences.Offence;
import vn.tindan.cases.offences.Offences;
import vn.tindan.cases.terms.OffenceGroup;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Delicate;
import vn.tindan.web.NavigationEntry;
import vn.tindan.web.Refusal;

/** The table of offences: looked up by whoever works with cases, kept by administrators. */
@Controller
class OffenceController {

    private static final String PATH = "/admin/offences";

    private final Offences offences;
    private final Clock clock;

    OffenceController(Offences offences, Clock clock) {
        this.offences = offences;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry offencesNavigationEntry() {
        return new NavigationEntry(
                PATH, "cases.offences.navigation", "journal-text", 96, Set.of(Role.ADMINISTRATOR.authority()));
    }

    @GetMapping("/office/cases/offences")
    String lookUp(@RequestParam @Nullable String words, Model model) {
        return show(words, false, model);
    }

    @Delicate
    @GetMapping(PATH)
    String keep(@RequestParam @Nullable String words, Model model) {
        return show(words, true, model);
    }

    private String show(@Nullable String words, boolean mayChange, Model model) {
        model.addAttribute("words", words);
        model.addAttribute("offences", offences.search(words, CountryTime.today(clock)));
        model.addAttribute("mayChange", mayChange);
        model.addAttribute("groups", OffenceGroup.values());
        return "cases/offences";
    }

    @Delicate
    @PostMapping(PATH)
    String change(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String chapter,
            @RequestParam(required = false) @Nullable OffenceGroup group,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(defaultValue = "") String basis,
            RedirectAttributes redirect) {
        try {
            if (from == null || group == null) {
                throw new RuleViolation("cases.rule.offence-incomplete");
            }
            offences.change(new Offence(
                    code.strip().toLowerCase(Locale.ROOT),
                    name,
                    chapter,
                    Objects.requireNonNull(group),
                    from,
                    null,
                    basis));
            redirect.addFlashAttribute("notice", "cases.notice.saved");
            redirect.addAttribute("words", code.strip());
        } catch (RuleViolation refused) {
            redirect.addFlashAttribute("problem", Refusal.of(refused));
        }
        return "redirect:" + PATH;
    }
}
