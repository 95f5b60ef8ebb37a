package vn.tindan.accounts.web;

import io.nayuki.qrcodegen.QrCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.signin.CodeFactor;
import vn.tindan.accounts.signin.CodeSignIn;
import vn.tindan.accounts.signin.Factors;
import vn.tindan.web.Delicate;

/** An officer's second factors: the app that shows codes, passkeys, and the codes on paper. */
@Controller
@Delicate
class FactorController {

    private static final String PAGE = "/office/account/factors";
    private static final String ENROLMENT = "accounts.enrolment";

    private final CodeFactor codes;
    private final CodeSignIn signIn;
    private final Factors factors;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    FactorController(CodeFactor codes, CodeSignIn signIn, Factors factors) {
        this.codes = codes;
        this.signIn = signIn;
        this.factors = factors;
    }

    /** A QR as the path of an SVG. */
    record Picture(int size, String path) {
        static Picture of(String text) {
            var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
            String path = IntStream.range(0, code.size * code.size)
                    .filter(at -> code.getModule(at % code.size, at / code.size))
                    .mapToObj(at -> "M" + (at % code.size + 4) + "," + (at / code.size + 4) + "h1v1h-1z")
                    .collect(Collectors.joining());
            return new Picture(code.size + 8, path);
        }
    }

    @GetMapping(PAGE)
    String page(@AuthenticationPrincipal Account officer, HttpSession session, Model model) {
        model.addAttribute("factors", factors.of(officer));
        if (!codes.isSetUp(officer)) {
            var enrolment = Optional.ofNullable((CodeFactor.Enrolment) session.getAttribute(ENROLMENT))
                    .filter(begun -> begun.isOf(officer))
                    .orElseGet(() -> codes.begin(officer));
            session.setAttribute(ENROLMENT, enrolment); // sealed there, until a code comes back
            model.addAttribute("enrolment", enrolment);
            model.addAttribute("picture", Picture.of(enrolment.address()));
        }
        return "accounts/factors";
    }

    @PostMapping(PAGE + "/code")
    String confirm(
            @AuthenticationPrincipal Account officer,
            Authentication before,
            @SessionAttribute(name = ENROLMENT, required = false) CodeFactor.@Nullable Enrolment enrolment,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var complete =
                enrolment == null ? Optional.<Authentication>empty() : signIn.setUp(officer, before, enrolment, code);
        if (complete.isEmpty()) {
            redirect.addFlashAttribute("wrong", true);
            return "redirect:" + PAGE;
        }
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(complete.get());
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        request.getSession().removeAttribute(ENROLMENT);
        redirect.addFlashAttribute("recovery", factors.drawRecoveryCodes(officer));
        return "redirect:" + PAGE;
    }

    @PostMapping(PAGE + "/code/removal")
    String removeCode(@AuthenticationPrincipal Account officer, RedirectAttributes redirect) {
        factors.removeCode(officer);
        redirect.addFlashAttribute("notice", "accounts.notice.factor-removed");
        return "redirect:" + PAGE;
    }

    @PostMapping(PAGE + "/passkeys/{id}/removal")
    String removePasskey(
            @AuthenticationPrincipal Account officer, @PathVariable String id, RedirectAttributes redirect) {
        factors.removePasskey(officer, id);
        redirect.addFlashAttribute("notice", "accounts.notice.factor-removed");
        return "redirect:" + PAGE;
    }

    @PostMapping(PAGE + "/recovery-codes")
    String drawRecoveryCodes(@AuthenticationPrincipal Account officer, RedirectAttributes redirect) {
        redirect.addFlashAttribute("recovery", factors.drawRecoveryCodes(officer));
        return "redirect:" + PAGE;
    }
}
