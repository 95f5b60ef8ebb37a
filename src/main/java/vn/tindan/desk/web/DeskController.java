package vn.tindan.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tindan.accounts.Account;
import vn.tindan.desk.DeskDrafts;
import vn.tindan.desk.DeskIntake;
import vn.tindan.tips.terms.TipChannel;
import vn.tindan.web.Refusal;

/** The page one types on: blank or with what was left unfinished, and the receipt of the last tip to read aloud. */
@Controller
class DeskController {

    /** Stays in the session until it was read, so that a page closed too early loses no receipt. */
    private static final String READ_BACK = "desk.receipt";

    private final DeskIntake intake;
    private final DeskDrafts drafts;
    private final DeskPage page;

    DeskController(DeskIntake intake, DeskDrafts drafts, DeskPage page) {
        this.intake = intake;
        this.drafts = drafts;
        this.page = page;
    }

    @GetMapping("/office/tips/new")
    String page(
            @AuthenticationPrincipal Account officer,
            @RequestParam(defaultValue = "") String draft,
            @RequestParam @Nullable TipChannel channel,
            Model model,
            HttpSession session) {
        page.fill(officer, draft, channel, model);
        return view(model, session);
    }

    private String view(Model model, HttpSession session) {
        model.addAttribute("receipt", session.getAttribute(READ_BACK));
        return "desk/desk";
    }

    @PostMapping("/office/tips")
    String take(
            @AuthenticationPrincipal Account officer,
            @Valid @ModelAttribute("form") DeskForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (errors.getTarget() == null || form.submission() == null) {
            return "redirect:/office/tips/new"; // what no form of ours sends
        }
        if (Subject.FORBIDDEN.equals(form.category())) {
            drafts.erase(officer, form.submission());
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "desk/stopped"; // nothing of it is kept, nor said again
        }
        Refusal.heldBy(request).forEach(refused -> errors.reject(refused.key(), refused.arguments(), null));
        var unit = page.check(officer, form, errors, model);
        if (unit == null || errors.hasErrors()) {
            page.offer(model);
            return view(model, request.getSession());
        }
        var taken = intake.take(officer, form.submission(), page.identity(form), page.telling(form, unit));
        request.getSession().setAttribute(READ_BACK, page.readBack(officer, taken));
        return "redirect:/office/tips/new?draft=" + DeskPage.FRESH + "&channel=" + form.channel();
    }

    @PostMapping("/office/tips/new/receipt/removal")
    String putAway(HttpSession session) {
        session.removeAttribute(READ_BACK);
        return "redirect:/office/tips/new?draft=" + DeskPage.FRESH;
    }
}
