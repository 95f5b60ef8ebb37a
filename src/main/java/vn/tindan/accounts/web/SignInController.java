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
    String secondFactor(@RequestParam(defaultValue = "") String back, Model model) {
        model.addAttribute("back", back);
        return "accounts/second-factor";
    }

    @PostMapping("/login/second-factor")
    String check(
            @AuthenticationPrincipal Account officer,
            Authentication before,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var complete = codes.signIn(officer, before, code, request.getRemoteAddr());
        if (complete.isEmpty()) {
            return "redirect:/login/second-factor?error";
        }
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(complete.get());
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return "redirect:" + ownPage(back);
    }

    /** Only a page of ours: never an address that somebody else wrote. */
    private static String ownPage(String back) {
        return back.matches("/(office|admin)(/[\\w.-]+)*") ? back : "/office";
    }
}
