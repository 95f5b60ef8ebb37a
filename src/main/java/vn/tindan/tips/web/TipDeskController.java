package vn.tindan.tips.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Account;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.terms.TipCategory;
import vn.tindan.tips.terms.TipChannel;
import vn.tindan.web.Refusal;

/** The officer's door: a call, a visitor, a letter, a Zalo message, typed in as it is told. */
@Controller
class TipDeskController {

    private final TipIntake intake;

    TipDeskController(TipIntake intake) {
        this.intake = intake;
    }

    @GetMapping("/office/tips/new")
    String blank(Model model) {
        model.addAttribute("form", DeskForm.blank());
        return page(model);
    }

    private static String page(Model model) {
        model.addAttribute(
                "channels",
                Stream.of(TipChannel.values())
                        .filter(TipChannel::typedByOfficer)
                        .toList());
        model.addAttribute("categories", TipCategory.values());
        return "tips/desk";
    }

    @PostMapping("/office/tips")
    String receive(
            @AuthenticationPrincipal Account officer,
            @Valid @ModelAttribute("form") DeskForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        if (errors.getTarget() == null) {
            return "redirect:/office/tips/new"; // what no form of ours sends
        }
        if (form.channel() != null && !form.channel().typedByOfficer()) {
            errors.rejectValue("channel", "tips.desk.channel.missing");
        }
        Refusal.heldBy(request).forEach(refused -> errors.reject(refused.key(), refused.arguments(), null));
        if (errors.hasErrors()) {
            return page(model);
        }
        var receipt = intake.receive(form.toDraft(officer.unit()));
        redirect.addFlashAttribute("receipt", ReceiptPicture.of(receipt));
        return "redirect:/office/tips/new";
    }
}
