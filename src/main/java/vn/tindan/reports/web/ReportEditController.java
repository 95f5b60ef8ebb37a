package vn.tindan.reports.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Account;
import vn.tindan.reports.ReportEditing;
import vn.tindan.reports.ReportSections;
import vn.tindan.reports.summary.AnnualSummary.Terms;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Refusal;

/** The desk of the secretary: the sections of a draft, one form each. */
@Controller
@RequestMapping("/office/reports/{id:[0-9a-f-]{36}}")
class ReportEditController {

    private final ReportEditing editing;

    private final ReportSections sections;

    ReportEditController(ReportEditing editing, ReportSections sections) {
        this.editing = editing;
        this.sections = sections;
    }

    @GetMapping("/sections")
    String sections(@AuthenticationPrincipal Account reader, @PathVariable UUID id, Model model) {
        return page(reader, id, Typed.NOTHING, model);
    }

    private String page(Account reader, UUID id, Typed typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("id", id);
        model.addAttribute("sections", sections.sections(reader.jurisdiction(), id));
        model.addAttribute("figures", sections.figures(reader.jurisdiction(), id));
        model.addAttribute("leftOut", sections.leftOut(reader.jurisdiction(), id));
        model.addAttribute("terms", sections.terms(reader.jurisdiction(), id));
        return "reports/sections";
    }

    @PostMapping("/sections/{at}")
    String write(
            @AuthenticationPrincipal Account author,
            @PathVariable UUID id,
            @PathVariable int at,
            @RequestParam String stamp,
            @RequestParam String heading,
            @RequestParam String body,
            @RequestParam(defaultValue = "") String words) {
        editing.write(author, id, at, stamp, heading, words.isBlank() ? body : body + "\n" + words);
        return back(id, at);
    }

    @PostMapping("/sections")
    String add(
            @AuthenticationPrincipal Account author,
            @PathVariable UUID id,
            @RequestParam int behind,
            @RequestParam int level,
            @RequestParam String heading,
            @RequestParam String body) {
        editing.add(author, id, behind, level, heading, body);
        return back(id, behind + 1);
    }

    @PostMapping("/sections/{at}/place")
    String move(
            @AuthenticationPrincipal Account author,
            @PathVariable UUID id,
            @PathVariable int at,
            @RequestParam String stamp,
            @RequestParam boolean up) {
        return back(id, editing.move(author, id, at, stamp, up));
    }

    @PostMapping("/sections/{at}/removal")
    String remove(
            @AuthenticationPrincipal Account author,
            @PathVariable UUID id,
            @PathVariable int at,
            @RequestParam String stamp) {
        editing.remove(author, id, at, stamp);
        return back(id, at - 1);
    }

    @PostMapping("/sections/restoration")
    String restore(@AuthenticationPrincipal Account author, @PathVariable UUID id, @RequestParam String title) {
        return back(id, editing.restore(author, id, title));
    }

    @PostMapping("/terms")
    String agree(
            @AuthenticationPrincipal Account author,
            @PathVariable UUID id,
            @RequestParam String place,
            @RequestParam String capacity,
            @RequestParam String recipients) {
        editing.agree(author, id, new Terms(place, capacity, recipients));
        return "redirect:/office/reports/" + id + "/sections";
    }

    @PostMapping("/figures")
    String update(@AuthenticationPrincipal Account author, @PathVariable UUID id, RedirectAttributes flash) {
        flash.addFlashAttribute("moved", new ArrayList<>(editing.update(author, id)));
        return "redirect:/office/reports/" + id;
    }

    /** The page once more, with what was typed where it was typed. */
    @ExceptionHandler(RuleViolation.class)
    String refuse(
            RuleViolation violation,
            @AuthenticationPrincipal Account author,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("problem", Refusal.of(violation));
        return page(author, report(request), Typed.of(request), model);
    }

    /** Somebody else edited the section meanwhile: theirs stands in the forms, what was typed beside them. */
    @ExceptionHandler(OptimisticLockingFailureException.class)
    String stale(
            @AuthenticationPrincipal Account author,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("problem", new Refusal("reports.sections.stale", new String[0]));
        model.addAttribute("unsaved", Typed.of(request).fields());
        return page(author, report(request), Typed.NOTHING, model);
    }

    private static UUID report(HttpServletRequest request) {
        return UUID.fromString(request.getRequestURI().replaceFirst(".*/office/reports/([0-9a-f-]{36})/.*", "$1"));
    }

    private static String back(UUID id, int at) {
        return "redirect:/office/reports/" + id + "/sections#section-" + Math.max(0, at);
    }
}
