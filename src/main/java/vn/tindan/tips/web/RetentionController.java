package vn.tindan.tips.web;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Role;
import vn.tindan.shared.RuleViolation;
import vn.tindan.tips.retention.RetentionRules;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.Outcome;
import vn.tindan.web.Delicate;
import vn.tindan.web.NavigationEntry;
import vn.tindan.web.Refusal;

/** How long tips are kept: the rules, what a rule would erase tonight before it is set, and what was erased. */
@Controller
class RetentionController {

    private static final String PATH = "/admin/retention";
    private static final int LOG_LINES = 60;

    private final RetentionRules rules;

    RetentionController(RetentionRules rules) {
        this.rules = rules;
    }

    @Bean
    static NavigationEntry retentionNavigationEntry() {
        return new NavigationEntry(
                PATH, "tips.retention.navigation", "hourglass-bottom", 97, Set.of(Role.ADMINISTRATOR.authority()));
    }

    @Delicate
    @GetMapping(PATH)
    String show(Model model) {
        model.addAttribute("lines", rules.all());
        model.addAttribute("log", rules.log(LOG_LINES));
        model.addAttribute("types", LegalType.values());
        model.addAttribute("outcomes", Outcome.values());
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", new RetentionRules.Rule(null, null, null, null, ""));
        }
        return "tips/retention";
    }

    /** First only shows what it would erase; set once more, with that seen, it is the rule. */
    @Delicate
    @PostMapping(PATH)
    String set(
            @RequestParam(required = false) @Nullable LegalType type,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable Integer months,
            @RequestParam(required = false) @Nullable Integer identityMonths,
            @RequestParam(defaultValue = "") String basis,
            @RequestParam(defaultValue = "false") boolean seen,
            RedirectAttributes redirect) {
        var rule = new RetentionRules.Rule(type, outcome, months, identityMonths, basis);
        try {
            if (seen) {
                rules.set(rule);
                redirect.addFlashAttribute("notice", "retention.saved");
            } else {
                redirect.addFlashAttribute("typed", rule);
                redirect.addFlashAttribute("due", rules.preview(rule));
            }
        } catch (RuleViolation refused) {
            redirect.addFlashAttribute("typed", rule);
            redirect.addFlashAttribute("problem", Refusal.of(refused));
        }
        return "redirect:" + PATH;
    }

    @Delicate
    @PostMapping(PATH + "/{rule}/removal")
    String remove(@PathVariable UUID rule, RedirectAttributes redirect) {
        try {
            rules.remove(rule);
            redirect.addFlashAttribute("notice", "retention.saved");
        } catch (RuleViolation refused) {
            redirect.addFlashAttribute("problem", Refusal.of(refused));
        }
        return "redirect:" + PATH;
    }
}
