package vn.tindan.tips.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tindan.shared.NotFound;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.TipTracking;
import vn.tindan.tips.receipt.Receipt;

/** A citizen's own tip, opened by its receipt in this browser. The receipt travels in the body, never in an address. */
@Controller
class TipTrackingController {

    private static final String FORM = "tips/track";
    private static final String OWN_PAGE = "redirect:/tips/track";

    private final TipTracking tracking;
    private final OpenedTips browsers;

    TipTrackingController(TipTracking tracking, OpenedTips browsers) {
        this.tracking = tracking;
        this.browsers = browsers;
    }

    @GetMapping("/tips/track")
    String page(
            TipTracking.@Nullable Opened opened,
            @RequestParam @Nullable String sent,
            HttpServletResponse response,
            Model model) {
        if (opened == null) {
            return FORM;
        }
        model.addAttribute("sent", sent != null);
        return own(opened, response, model);
    }

    /** What was closed meanwhile, here or elsewhere, asks for the receipt again. */
    private String own(TipTracking.Opened opened, HttpServletResponse response, Model model) {
        try {
            model.addAttribute("tip", tracking.view(opened)).addAttribute("opened", opened);
            return "tips/conversation";
        } catch (NotFound closed) {
            browsers.forget(response);
            return FORM;
        }
    }

    /**
     * What opens nothing stays in its field, as one digit of it may be wrong; it is in no address and no log.
     *
     * @param text what was written before the receipt had to be shown again
     */
    @PostMapping("/tips/track")
    String open(
            @RequestParam(defaultValue = "") String code,
            @RequestParam @Nullable String text,
            HttpServletResponse response,
            Model model) {
        Optional<TipTracking.Opened> opened = Receipt.parse(code).flatMap(tracking::open);
        opened.ifPresent(tip -> browsers.keep(response, tip));
        if (opened.isEmpty()) {
            model.addAttribute("text", text).addAttribute("code", code).addAttribute("problem", problemOfCode(code));
            return FORM;
        }
        model.addAttribute("text", text);
        return text == null ? OWN_PAGE : own(opened.get(), response, model);
    }

    private static String problemOfCode(String code) {
        if (Receipt.parse(code).isPresent()) {
            return "tips.track.unknown";
        }
        return Receipt.isWhole(code) ? "tips.track.slip" : "tips.track.length";
    }

    @PostMapping("/tips/track/messages")
    String write(
            TipTracking.@Nullable Opened opened,
            @RequestParam(defaultValue = "") String text,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("text", text);
        if (opened == null) {
            return FORM;
        }
        Optional<String> problem = problemOf(text);
        if (problem.isPresent()) {
            model.addAttribute("messageError", problem.get());
            return own(opened, response, model);
        }
        try {
            tracking.write(opened, text.strip());
            return OWN_PAGE + "?sent#messages-heading";
        } catch (NotFound closed) {
            browsers.forget(response);
            return FORM;
        }
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
    String end(TipTracking.@Nullable Opened opened, HttpServletResponse response) {
        if (opened != null) {
            tracking.close(opened);
        }
        browsers.forget(response);
        return OWN_PAGE;
    }
}
