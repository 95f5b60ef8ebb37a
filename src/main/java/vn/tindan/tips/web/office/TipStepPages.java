package vn.tindan.tips.web.office;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.tindan.accounts.Account;
import vn.tindan.shared.RuleViolation;
import vn.tindan.tips.TipReading;
import vn.tindan.tips.TipTriage;
import vn.tindan.web.Refusal;

/** What every step with a tip has in common: whose it is, where it leads back to, and that nothing typed is lost. */
abstract class TipStepPages {

    private static final Set<String> NOT_TYPED = Set.of("_csrf", "version");

    private final TipReading reading;

    TipStepPages(TipReading reading) {
        this.reading = reading;
    }

    @ModelAttribute
    TipTriage.Handle handle(
            @AuthenticationPrincipal Account officer, @PathVariable UUID id, @RequestParam int version) {
        return new TipTriage.Handle(officer.jurisdiction(), id, version);
    }

    /** A rule that says no, said on the tip's own page, where the form has what was typed. */
    @ExceptionHandler(RuleViolation.class)
    String refused(RuleViolation violation, HttpServletRequest request) {
        var flash = RequestContextUtils.getOutputFlashMap(request);
        flash.put("typed", typed(request));
        flash.put("typedAt", step(request));
        return Refusal.backTo("/office/tips", violation, request);
    }

    /** The tip changed under the page: what happened meanwhile and by whom, and what was typed, to be sent again. */
    @ExceptionHandler(OptimisticLockingFailureException.class)
    ModelAndView changed(
            @AuthenticationPrincipal Account officer, HttpServletRequest request, HttpServletResponse response) {
        var id = UUID.fromString(request.getRequestURI().split("/")[3]);
        var tip = reading.open(officer.jurisdiction(), id);
        int seen = Integer.parseInt(request.getParameter("version"));
        response.setStatus(HttpStatus.CONFLICT.value());
        return new ModelAndView(
                        "tips/changed",
                        Map.of(
                                "tip",
                                tip,
                                "since",
                                tip.steps().stream()
                                        .filter(step -> step.version() >= seen)
                                        .toList(),
                                "typed",
                                typed(request),
                                "address",
                                request.getRequestURI(),
                                "step",
                                step(request)))
                .addObject("action", StepChoice.actionAt(step(request)).orElse(null));
    }

    private static Map<String, String> typed(HttpServletRequest request) {
        var typed = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (!NOT_TYPED.contains(name)) {
                typed.put(name, values[0]);
            }
        });
        return typed;
    }

    private static String step(HttpServletRequest request) {
        return request.getRequestURI().replaceFirst(".*/", "");
    }

    static String saved(TipTriage.Handle handle, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", "tips.notice.saved");
        return "redirect:/office/tips/" + handle.tip();
    }
}
