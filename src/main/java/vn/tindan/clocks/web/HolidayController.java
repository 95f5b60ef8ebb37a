package vn.tindan.clocks.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
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
import vn.tindan.clocks.HolidayCalendar;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Delicate;
import vn.tindan.web.NavigationEntry;
import vn.tindan.web.Refusal;

/** The calendar of days of rest, kept by administrators; each change counts the running clocks anew. */
@Controller
class HolidayController {

    private static final String PATH = "/admin/holidays";

    private final HolidayCalendar calendar;
    private final Clock clock;

    HolidayController(HolidayCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry holidaysNavigationEntry() {
        return new NavigationEntry(PATH, "clocks.navigation", "calendar3", 95, Set.of(Role.ADMINISTRATOR.authority()));
    }

    @Delicate
    @GetMapping(PATH)
    String days(@RequestParam @Nullable Integer year, Model model) {
        int shown = year == null ? CountryTime.today(clock).getYear() : Math.clamp(year, 2000, 2200);
        model.addAttribute("year", shown);
        model.addAttribute("days", calendar.of(shown));
        return "clocks/holidays";
    }

    @Delicate
    @PostMapping(PATH)
    String name(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean worked,
            RedirectAttributes redirect) {
        if (day == null) {
            return refused(
                    redirect,
                    new RuleViolation("clocks.rule.day"),
                    CountryTime.today(clock).getYear());
        }
        try {
            return changed(redirect, calendar.name(new HolidayCalendar.Day(day, name, worked)), day);
        } catch (RuleViolation violation) {
            return refused(redirect, violation, day.getYear());
        }
    }

    @Delicate
    @PostMapping(PATH + "/{day}/removal")
    String forget(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, RedirectAttributes redirect) {
        return changed(redirect, calendar.forget(day), day);
    }

    private static String changed(RedirectAttributes redirect, int clocks, LocalDate day) {
        redirect.addFlashAttribute("changedClocks", clocks);
        return "redirect:" + PATH + "?year=" + day.getYear();
    }

    private static String refused(RedirectAttributes redirect, RuleViolation violation, int year) {
        redirect.addFlashAttribute("problem", Refusal.of(violation));
        return "redirect:" + PATH + "?year=" + year;
    }
}
