package vn.tindan.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The public pages that only say something. */
@Controller
class FrontController {

    @GetMapping("/")
    String front() {
        return "web/front";
    }

    @GetMapping("/help")
    String help() {
        return "web/help";
    }

    @GetMapping("/privacy")
    String privacy() {
        return "web/privacy";
    }
}
