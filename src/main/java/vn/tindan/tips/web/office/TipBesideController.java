package vn.tindan.tips.web.office;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tindan.accounts.Account;
import vn.tindan.tips.escalated.EscalatedTips;
import vn.tindan.tips.informing.InformedUnits;

/** Lists beside the work itself: what a unit was told of so that it knows, and what is late and was told upwards. */
@Controller
class TipBesideController {

    private final InformedUnits informed;
    private final EscalatedTips escalated;

    TipBesideController(InformedUnits informed, EscalatedTips escalated) {
        this.informed = informed;
        this.escalated = escalated;
    }

    @GetMapping("/office/tips/informed")
    String informed(@AuthenticationPrincipal Account officer, @RequestParam(defaultValue = "0") int page, Model model) {
        int shown = Math.clamp(page, 0, 10_000);
        var lines = informed.toldTo(officer.jurisdiction(), shown);
        model.addAttribute("lines", lines.stream().limit(InformedUnits.PAGE).toList());
        model.addAttribute("hasNext", lines.size() > InformedUnits.PAGE);
        model.addAttribute("page", shown);
        return "tips/informed";
    }

    @GetMapping("/office/tips/escalated")
    String escalated(
            @AuthenticationPrincipal Account officer, @RequestParam(defaultValue = "0") int page, Model model) {
        int shown = Math.clamp(page, 0, 10_000);
        var lines = escalated.to(officer, shown);
        model.addAttribute("lines", lines.stream().limit(EscalatedTips.PAGE).toList());
        model.addAttribute("hasNext", lines.size() > EscalatedTips.PAGE);
        model.addAttribute("page", shown);
        return "tips/escalated";
    }
}
