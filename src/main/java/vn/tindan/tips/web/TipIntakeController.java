package vn.tindan.tips.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tindan.accounts.cookies.OneTimeCookie;
import vn.tindan.geography.UnitId;
import vn.tindan.guard.IntakeGuard;
import vn.tindan.guard.IntakeGuard.Verdict;
import vn.tindan.shared.RuleViolation;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.receipt.Receipt;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.web.Language;
import vn.tindan.web.Refusal;

/** The citizen's door: two plain steps, a receipt once. Works without a script. */
@Controller
class TipIntakeController {

    private static final String RECEIPT = "receipt";

    private final TipIntake intake;
    private final PlaceChoice places;
    private final MessageSource messages;
    private final IntakeGuard guard;
    private final OneTimeCookie handOver;
    private final Validator validator;

    TipIntakeController(
            TipIntake intake,
            PlaceChoice places,
            MessageSource messages,
            IntakeGuard guard,
            OneTimeCookie handOver,
            Validator validator) {
        this.validator = validator;
        this.handOver = handOver;
        this.guard = guard;
        this.messages = messages;
        this.intake = intake;
        this.places = places;
    }

    @GetMapping("/tips/new")
    String blank(@RequestParam @Nullable String province, @RequestParam @Nullable String commune, Model model) {
        return form(TipForm.blank(places.provinceOrNull(province), commune), model);
    }

    private String form(TipForm form, Model model) {
        model.addAttribute("form", form);
        return page(form, model);
    }

    private String page(TipForm form, Model model) {
        model.addAttribute("provinces", places.provinces());
        if (form.province() == null || form.province().isBlank()) {
            return "tips/province";
        }
        model.addAttribute("provinceName", places.name(form.province()));
        model.addAttribute("communes", places.communes(form.province()));
        model.addAttribute("categories", TipCategory.values());
        return "tips/new";
    }

    @PostMapping("/tips")
    String receive(HttpServletRequest request, HttpServletResponse response, Model model) {
        var form = TipForm.of(request);
        var errors = new BeanPropertyBindingResult(form, "form");
        model.addAttribute("form", form).addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        validator.validate(form, errors);
        if (form.mustStop()) {
            return "tips/stop";
        }
        Optional<UnitId> unit = places.unit(form.province(), form.commune());
        TipCategory chosen = form.chosen();
        Refusal.heldBy(request).forEach(refused -> errors.reject(refused.key(), refused.arguments(), null));
        rejectMissing(errors, "commune", unit.isEmpty(), "tips.form.commune.elsewhere");
        rejectMissing(errors, "category", chosen == null, "tips.form.category.missing");
        if (errors.hasErrors() || unit.isEmpty() || chosen == null) {
            return page(form, model);
        }
        var verdict = guard.look(request.getRemoteAddr(), form.key(), form.proof(), form.ticket());
        if (verdict == Verdict.SHOULD_WAIT) {
            model.addAttribute("check", guard.check(form.key(), form.ticket()));
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return page(form, model);
        }
        try {
            var receipt = intake.receive(form.toDraft(unit.get(), chosen, unknownTime()), verdict == Verdict.WAITED);
            handOver.give(response, RECEIPT, receipt.digits());
            return "redirect:/tips/receipt";
        } catch (RuleViolation refused) { // of its files: what was written comes back with the reason
            errors.reject(refused.key(), refused.arguments(), null);
            return page(form, model);
        }
    }

    private String unknownTime() {
        return messages.getMessage("tips.form.time-unknown", null, Language.VIETNAMESE.locale());
    }

    private static void rejectMissing(BindingResult errors, String field, boolean missing, String key) {
        if (missing && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, key);
        }
    }

    /** Shown once: the page takes away what brought it. */
    @GetMapping("/tips/receipt")
    String receipt(HttpServletRequest request, HttpServletResponse response, Model model) {
        var receipt = handOver.take(request, response, RECEIPT).flatMap(Receipt::parse);
        receipt.ifPresent(shown -> model.addAttribute("receipt", ReceiptPicture.of(shown)));
        return receipt.isPresent() ? "tips/receipt" : "tips/receipt-gone";
    }
}
