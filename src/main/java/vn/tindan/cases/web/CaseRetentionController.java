package vn.tindan.cases.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.cases.retention.CaseRetentionRules;
import vn.tindan.cases.terms.HandledAs;
import vn.tindan.cases.terms.OffenceGroup;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Delicate;
import vn.tindan.web.Refusal;

/** How long cases are kept: the rules, what a rule would erase tonight before it is set, and what was erased. */
@Controller
@RequestMapping("/admin/retention/cases")
class CaseRetentionController {

    private static final String BACK = "redirect:/admin/retention/cases";
    private static final int LOG_LINES = 60;

    private final CaseRetentionRules rules;

    CaseRetentionController(CaseRetentionRules rules) {
        this.rules = rules;
    }

    @Delicate
    @GetMapping
    String show(Model model) {
        model.addAttribute("lines", rules.all());
        model.addAttribute("log", rules.log(LOG_LINES));
        model.addAttribute("groups", OffenceGroup.values());
        model.addAttribute("handlings", HandledAs.values());
        CasePage.blank(model, "typed", new CaseRetentionRules.Rule(null, null, null, ""));
        return "cases/retention";
    }

    /** First only shows what it would erase; set once more, with that seen, it is the rule. */
    @Delicate
    @PostMapping
    String set(
            @RequestParam(required = false) @Nullable OffenceGroup group,
            @RequestParam(required = false) @Nullable HandledAs handledAs,
            @RequestParam(required = false) @Nullable Integer months,
            @RequestParam(defaultValue = "") String basis,
            @RequestParam(defaultValue = "false") boolean seen,
            RedirectAttributes redirect) {
        var rule = new CaseRetentionRules.Rule(group, handledAs, months, basis);
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
        return BACK;
    }

    @Delicate
    @PostMapping("/{rule}/removal")
    String remove(@PathVariable UUID rule, RedirectAttributes redirect) {
        try {
            rules.remove(rule);
            redirect.addFlashAttribute("notice", "retention.saved");
        } catch (RuleViolation refused) {
            redirect.addFlashAttribute("problem", Refusal.of(refused));
        }
        return BACK;
    }
}
