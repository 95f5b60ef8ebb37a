package vn.tindan.tips.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.tips.Receipt;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.TipTracking;

/** A citizen's own tip, opened by its receipt in this session. The receipt travels in the body, never in an address. */
@Controller
class TipTrackingController {

    private static final String OPENED = "tips.opened";

    private final TipTracking tracking;

    TipTrackingController(TipTracking tracking) {
        this.tracking = tracking;
    }

    @GetMapping("/tips/track")
    String page(@SessionAttribute(name = OPENED, required = false) TipTracking.@Nullable Opened opened, Model model) {
        if (opened == null) {
            return "tips/track";
        }
        model.addAttribute("opened", opened);
        model.addAttribute("tip", tracking.view(opened));
        return "tips/conversation";
    }

    @PostMapping("/tips/track")
    String open(@RequestParam(defaultValue = "") String code, HttpServletRequest request, RedirectAttributes redirect) {
        Optional<TipTracking.Opened> opened = Receipt.parse(code).flatMap(tracking::open);
        if (opened.isEmpty()) {
            redirect.addFlashAttribute("unknown", true);
            return "redirect:/tips/track";
        }
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(OPENED, opened.get());
        return "redirect:/tips/track";
    }

    @PostMapping("/tips/track/messages")
    String write(
            @SessionAttribute(name = OPENED, required = false) TipTracking.@Nullable Opened opened,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes redirect) {
        if (opened == null) {
            return "redirect:/tips/track";
        }
        Optional<String> problem = problemOf(text);
        if (problem.isPresent()) {
            redirect.addFlashAttribute("messageError", problem.get());
            redirect.addFlashAttribute("text", text);
            return "redirect:/tips/track#text";
        }
        tracking.write(opened, text.strip());
        redirect.addFlashAttribute("sent", true);
        return "redirect:/tips/track";
    }

    /** Why a message cannot be sent as it is: also where it holds a receipt, which nobody else may know. */
    private static Optional<String> problemOf(String text) {
        if (text.isBlank()) {
            return Optional.of("tips.conversation.empty");
        }
        if (text.length() > TipIntake.LONGEST_STORY) {
            return Optional.of("tips.form.story.long");
        }
        return Receipt.standsIn(text) ? Optional.of("tips.conversation.holds-receipt") : Optional.empty();
    }

    @PostMapping("/tips/track/end")
    String end(HttpSession session) {
        session.removeAttribute(OPENED);
        return "redirect:/tips/track";
    }
}
