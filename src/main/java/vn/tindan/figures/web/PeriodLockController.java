package vn.tindan.figures.web;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.figures.locking.LockedPeriods;
import vn.tindan.shared.DateRange;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.NavigationEntry;
import vn.tindan.web.Refusal;

/** Where the secretary sees which periods are locked, locks one by hand, and opens one for a correction. */
@Controller
class PeriodLockController {

    private static final String PATH = "/office/periods";

    private final LockedPeriods periods;

    PeriodLockController(LockedPeriods periods) {
        this.periods = periods;
    }

    @Bean
    static NavigationEntry periodsNavigationEntry() {
        return new NavigationEntry(PATH, "figures.lock.navigation", "lock", 62, Set.of(Role.SECRETARY.authority()));
    }

    @GetMapping(PATH)
    String list(@AuthenticationPrincipal Account secretary, Model model) {
        model.addAttribute("locks", periods.of(secretary.unit()));
        return "figures/periods";
    }

    @PostMapping(PATH)
    String lock(
            @AuthenticationPrincipal Account secretary,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        return after(redirect, () -> {
            if (from == null || to == null || to.isBefore(from)) {
                throw new RuleViolation("figures.lock.days");
            }
            periods.lock(secretary, new DateRange(from, to), why);
        });
    }

    @PostMapping(PATH + "/{lock}/opening")
    String open(
            @AuthenticationPrincipal Account secretary,
            @PathVariable UUID lock,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        return after(redirect, () -> periods.open(secretary, lock, why));
    }

    private static String after(RedirectAttributes redirect, Runnable step) {
        try {
            step.run();
            redirect.addFlashAttribute("notice", "figures.lock.saved");
        } catch (RuleViolation refused) {
            redirect.addFlashAttribute("problem", Refusal.of(refused));
        }
        return "redirect:" + PATH;
    }
}
