package vn.tindan.figures.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.Role;
import vn.tindan.figures.ledger.LedgerChecks;
import vn.tindan.web.Delicate;
import vn.tindan.web.NavigationEntry;

/** Whether the sums are what the records say: the answers of the nights, and a button to ask at once. */
@Controller
class LedgerController {

    private final LedgerChecks checks;

    LedgerController(LedgerChecks checks) {
        this.checks = checks;
    }

    @Delicate
    @GetMapping("/admin/figures")
    String list(Model model) {
        model.addAttribute("checks", checks.list());
        return "figures/checks";
    }

    @Delicate
    @PostMapping("/admin/figures")
    String ask(
            @AuthenticationPrincipal Account administrator,
            @RequestParam LedgerChecks.Kind kind,
            RedirectAttributes flash) {
        checks.ask(kind, administrator.username());
        flash.addFlashAttribute("notice", "figures.checks.asked");
        return "redirect:/admin/figures";
    }

    /** The entry of the office menu. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        NavigationEntry ledgerNavigationEntry() {
            return new NavigationEntry(
                    "/admin/figures",
                    "figures.checks.navigation",
                    "check2-square",
                    85,
                    Set.of(Role.ADMINISTRATOR.authority()));
        }
    }
}
