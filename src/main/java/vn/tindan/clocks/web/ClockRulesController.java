package vn.tindan.clocks.web;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Role;
import vn.tindan.clocks.ClockUnit;
import vn.tindan.clocks.RuleBook;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Delicate;
import vn.tindan.web.NavigationEntry;
import vn.tindan.web.Refusal;

/** The limits of the law as administrators keep them: what applies from which day, on what basis, and who is told late. */
@Controller
class ClockRulesController {

    private static final String PATH = "/admin/clocks";

    private final RuleBook rules;

    ClockRulesController(RuleBook rules) {
        this.rules = rules;
    }

    @Bean
    static NavigationEntry clockRulesNavigationEntry() {
        return new NavigationEntry(
                PATH, "clocks.rules.navigation", "stopwatch", 94, Set.of(Role.ADMINISTRATOR.authority()));
    }

    @Delicate
    @GetMapping(PATH)
    String show(Model model) {
        var lines = rules.all();
        model.addAttribute("lines", lines);
        model.addAttribute(
                "rules",
                lines.stream().map(line -> line.version().rule()).distinct().toList());
        model.addAttribute("units", ClockUnit.values());
        model.addAttribute("days", rules.provinceAfterDays());
        return "clocks/rules";
    }

    @Delicate
    @PostMapping(PATH)
    String change(
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable ClockUnit unit,
            @RequestParam(defaultValue = "0") int count,
            @RequestParam(defaultValue = "") String basis,
            RedirectAttributes redirect) {
        return after(redirect, () -> {
            if (from == null || unit == null) {
                throw new RuleViolation("clocks.rules.from.missing");
            }
            return rules.change(new RuleBook.Version(rule, from, unit, count, basis));
        });
    }

    @Delicate
    @PostMapping(PATH + "/{rule}/{from}/removal")
    String remove(
            @PathVariable String rule,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            RedirectAttributes redirect) {
        return after(redirect, () -> rules.remove(rule, from));
    }

    @Delicate
    @PostMapping(PATH + "/escalation")
    String escalate(@RequestParam(defaultValue = "-1") int days, RedirectAttributes redirect) {
        return after(redirect, () -> {
            rules.tellProvinceAfter(days);
            return -1;
        });
    }

    private static String after(RedirectAttributes redirect, IntSupplier step) {
        try {
            int clocks = step.getAsInt();
            if (clocks < 0) {
                redirect.addFlashAttribute("notice", "clocks.rules.saved");
            } else {
                redirect.addFlashAttribute("changedClocks", clocks);
            }
        } catch (RuleViolation refused) {
            redirect.addFlashAttribute("problem", Refusal.of(refused));
        }
        return "redirect:" + PATH;
    }
}
