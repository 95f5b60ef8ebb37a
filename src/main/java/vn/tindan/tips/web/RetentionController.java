package vn.tindan.tips.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Role;
import vn.tindan.retention.web.KeepingRuleSteps;
import vn.tindan.tips.retention.RetentionRules;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.Outcome;
import vn.tindan.web.Delicate;
import vn.tindan.web.NavigationEntry;

/** How long tips are kept: the rules, what a rule would erase tonight before it is set, and what was erased. */
@Controller
@RequestMapping(RetentionController.PATH)
class RetentionController extends KeepingRuleSteps<RetentionRules.Rule> {

    static final String PATH = "/admin/retention";
    private static final int LOG_LINES = 60;

    private final RetentionRules rules;

    RetentionController(RetentionRules rules) {
        super(rules, PATH);
        this.rules = rules;
    }

    @Bean
    static NavigationEntry retentionNavigationEntry() {
        return new NavigationEntry(
                PATH, "tips.retention.navigation", "hourglass-bottom", 97, Set.of(Role.ADMINISTRATOR.authority()));
    }

    @Delicate
    @GetMapping
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
    @PostMapping
    String set(
            @RequestParam(required = false) @Nullable LegalType type,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable Integer months,
            @RequestParam(required = false) @Nullable Integer identityMonths,
            @RequestParam(defaultValue = "") String basis,
            @RequestParam(defaultValue = "false") boolean seen,
            RedirectAttributes redirect) {
        return set(new RetentionRules.Rule(type, outcome, months, identityMonths, basis), seen, redirect);
    }
}
