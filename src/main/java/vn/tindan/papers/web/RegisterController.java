package vn.tindan.papers.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Account;
import vn.tindan.papers.RegisterPaper;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Delicate;

/** The register of the officer's unit over a period, as a file. */
@Controller
@Delicate
class RegisterController {

    private final RegisterPaper register;
    private final Clock clock;

    RegisterController(RegisterPaper register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    @GetMapping("/office/tips/register")
    String choose(Model model) {
        var today = CountryTime.today(clock);
        model.addAttribute("from", today.withDayOfMonth(1));
        model.addAttribute("to", today);
        return "papers/register";
    }

    @GetMapping("/office/tips/register.{extension}")
    Object take(
            @AuthenticationPrincipal Account officer,
            @PathVariable String extension,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d/M/uuuu") @Nullable LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d/M/uuuu") @Nullable LocalDate to,
            RedirectAttributes redirect) {
        try {
            ResponseEntity<byte[]> file = PapersController.answer(
                    register.of(officer, day(from), day(to), PapersController.format(extension)));
            return file;
        } catch (RuleViolation violation) {
            redirect.addFlashAttribute("refused", violation.key());
            return "redirect:/office/tips/register";
        }
    }

    private static LocalDate day(@Nullable LocalDate day) {
        if (day == null) {
            throw new RuleViolation("papers.rule.period-missing");
        }
        return day;
    }
}
