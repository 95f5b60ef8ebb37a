package vn.tindan.accounts.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page to sign in at; Spring Security answers its POST. */
@Controller
class SignInController {

    @GetMapping("/login")
    String form() {
        return "accounts/login";
    }
}
