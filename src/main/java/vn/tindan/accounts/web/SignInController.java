package vn.tindan.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.signin.CodeSignIn;
import vn.tindan.accounts.signin.SingleSignOn;

/** The pages to sign in at: the password, whose POST Spring Security answers, and then the second factor. */
@Controller
class SignInController {

    private final CodeSignIn codes;
    private final SingleSignOn singleSignOn;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SignInController(CodeSignIn codes, SingleSignOn singleSignOn) {
        this.codes = codes;
        this.singleSignOn = singleSignOn;
    }

    @GetMapping("/login")
    String form(Model model) {
        model.addAttribute("providers", singleSignOn.providers());
        return "accounts/login";
    }

    @GetMapping("/login/second-factor")
    String secondFactor(
            @RequestParam(defaultValue = "") String back,
            Authentication officer,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("back", back);
        model.addAttribute("next", KeptForm.waitsFor(request, officer) ? KeptForm.PAGE : ownPage(back));
        model.addAttribute("providers", singleSignOn.providers());
        return "accounts/second-factor";
    }

    @PostMapping("/login/second-factor")
    String check(
            @AuthenticationPrincipal Account officer,
            Authentication before,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var complete = codes.signIn(officer, before, code, request.getRemoteAddr());
        if (complete.isEmpty()) {
            redirect.addAttribute("back", ownPage(back));
            return "redirect:/login/second-factor?error";
        }
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(complete.get());
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return "redirect:" + (KeptForm.waitsFor(request, before) ? KeptForm.PAGE : ownPage(back));
    }

    /** What was typed before the factor was asked for again: one press, and it is sent. */
    @GetMapping(KeptForm.PAGE)
    String keptForm(Authentication officer, HttpServletRequest request, Model model) {
        var kept = KeptForm.take(request, officer);
        kept.ifPresent(form -> model.addAttribute("kept", form));
        return kept.isPresent() ? "accounts/kept-form" : "redirect:/office";
    }

    /** Only a page of ours: never an address that somebody else wrote. */
    private static String ownPage(String back) {
        return back.matches("/(office|admin)(/(?!\\.)[\\w.-]+)*(\\?[\\w.%=&+:-]*)?") ? back : "/office";
    }
}
