package vn.tindan.cases.web;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.cases.retention.CaseRetentionRules;
import vn.tindan.cases.terms.HandledAs;
import vn.tindan.cases.terms.OffenceGroup;
import vn.tindan.retention.web.KeepingRuleSteps;
import vn.tindan.web.Delicate;

/** How long cases are kept: the rules, what a rule would erase tonight before it is set, and what was erased. */
@Controller
@RequestMapping(CaseRetentionController.PATH)
class CaseRetentionController extends KeepingRuleSteps<CaseRetentionRules.Rule> {

    static final String PATH = "/admin/retention/cases";
    private static final int LOG_LINES = 60;

    private final CaseRetentionRules rules;

    CaseRetentionController(CaseRetentionRules rules) {
        super(rules, PATH);
        this.rules = rules;
    }

    @Delicate
    @GetMapping
    String show(Model model) {
        model.addAttribute("lines", rules.all());
        model.addAttribute("log", rules.log(LOG_LINES));
        model.addAttribute(
                "groups",
                Stream.of(OffenceGroup.values())
                        .filter(OffenceGroup::belongsHere)
                        .toList());
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
        return set(new CaseRetentionRules.Rule(group, handledAs, months, basis), seen, redirect);
    }
}
