package vn.tindan.retention.web;

import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.retention.KeepingRules;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Delicate;
import vn.tindan.web.Refusal;

/** An administrator sets a rule of keeping, or takes one back; of what, and on which page, says the subclass. */
public abstract class KeepingRuleSteps<R> {

    private final KeepingRules<R> rules;
    private final String page;

    protected KeepingRuleSteps(KeepingRules<R> rules, String page) {
        this.rules = rules;
        this.page = page;
    }

    /** First only shows what it would erase; set once more, with that seen, it is the rule. */
    protected String set(R rule, boolean seen, RedirectAttributes redirect) {
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
        return "redirect:" + page;
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
        return "redirect:" + page;
    }
}
