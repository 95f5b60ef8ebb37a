package vn.tindan.returns.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Account;
import vn.tindan.figures.Convention;
import vn.tindan.figures.Indicator;
import vn.tindan.figures.IndicatorCatalogue;
import vn.tindan.returns.Frequency;
import vn.tindan.returns.ReturnFormList;
import vn.tindan.returns.ReturnForms;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.Delicate;
import vn.tindan.web.Refusal;

/** Where an administrator says what communes report, how often and by when. */
@Controller
class ReturnFormController {

    private final ReturnForms forms;
    private final ReturnFormList list;
    private final IndicatorCatalogue catalogue;

    ReturnFormController(ReturnForms forms, ReturnFormList list, IndicatorCatalogue catalogue) {
        this.forms = forms;
        this.list = list;
        this.catalogue = catalogue;
    }

    @GetMapping("/admin/returns")
    String list(@AuthenticationPrincipal Account administrator, Model model) {
        model.addAttribute("forms", list.list(administrator.unit()));
        return "returns/forms";
    }

    @Delicate
    @GetMapping("/admin/returns/new")
    String blank(Model model) {
        model.addAttribute("form", FormOfReturn.blank());
        return page(model);
    }

    @Delicate
    @PostMapping("/admin/returns")
    String define(
            @AuthenticationPrincipal Account administrator,
            @ModelAttribute("form") FormOfReturn form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return page(model);
        }
        try {
            var id = forms.define(administrator, form.definition());
            redirect.addFlashAttribute("notice", "returns.notice.defined");
            return "redirect:/admin/returns/" + id;
        } catch (RuleViolation violation) {
            errors.reject(violation.key(), violation.arguments(), null);
            return page(model);
        }
    }

    @Delicate
    @GetMapping("/admin/returns/{id}")
    String show(@AuthenticationPrincipal Account administrator, @PathVariable UUID id, Model model) {
        var form = list.owned(administrator, id);
        model.addAttribute("form", form);
        model.addAttribute(
                "indicators", form.indicators().stream().map(catalogue::get).toList());
        return "returns/form";
    }

    @Delicate
    @PostMapping("/admin/returns/{id}")
    String change(
            @AuthenticationPrincipal Account administrator,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "-1") int dueDays,
            @RequestParam(defaultValue = "-1") int jumpPercent,
            RedirectAttributes redirect) {
        forms.change(administrator, id, version, name, dueDays, jumpPercent);
        redirect.addFlashAttribute("notice", "returns.notice.changed");
        return "redirect:/admin/returns/" + id;
    }

    @Delicate
    @PostMapping("/admin/returns/{id}/closure")
    String close(
            @AuthenticationPrincipal Account administrator,
            @PathVariable UUID id,
            @RequestParam int version,
            RedirectAttributes redirect) {
        forms.close(administrator, id, version);
        redirect.addFlashAttribute("notice", "returns.notice.closed");
        return "redirect:/admin/returns/" + id;
    }

    /** A rule that says no, said on the form's own page. */
    @ExceptionHandler(RuleViolation.class)
    String refused(RuleViolation violation, HttpServletRequest request) {
        return Refusal.backTo("/admin/returns", violation, request);
    }

    private String page(Model model) {
        model.addAttribute("frequencies", Frequency.values());
        model.addAttribute(
                "conventions",
                new Convention[] {Convention.ADMINISTRATIVE, Convention.CALENDAR, Convention.STATISTICAL});
        model.addAttribute(
                "indicators",
                catalogue.all().stream()
                        .filter(indicator -> indicator.source() == Indicator.Source.RETURN)
                        .toList());
        return "returns/new";
    }
}
