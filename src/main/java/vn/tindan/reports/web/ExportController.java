package vn.tindan.reports.web;

import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.tindan.accounts.Account;
import vn.tindan.reports.exports.Exports;
import vn.tindan.shared.NotFound;
import vn.tindan.web.Delicate;

/** The page of a file that is being written: how many are before it, then the file itself. */
@Controller
class ExportController {

    private final Exports exports;

    ExportController(Exports exports) {
        this.exports = exports;
    }

    @GetMapping("/office/exports/{id:[0-9a-f-]{36}}")
    String progress(@AuthenticationPrincipal Account owner, @PathVariable UUID id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("progress", exports.progress(owner, id).orElseThrow(NotFound::new));
        return "reports/export";
    }

    @Delicate
    @GetMapping("/office/exports/{id:[0-9a-f-]{36}}/file")
    ResponseEntity<byte[]> file(@AuthenticationPrincipal Account owner, @PathVariable UUID id) {
        return ReportFiles.answer(exports.file(owner, id).orElseThrow(NotFound::new));
    }

    /** The file, the way to its page, or the honest word that there is no room now. */
    static ResponseEntity<byte[]> answer(Exports.Answer answer) {
        return switch (answer) {
            case Exports.Answer.Ready ready -> ReportFiles.answer(ready.file());
            case Exports.Answer.Later later ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/office/exports/" + later.export()))
                        .build();
        };
    }

    /** Nobody else's fault, and no error: come back in a little while. */
    static ResponseEntity<String> refuse(Exports.Refused refused, MessageSource messages, Locale locale) {
        return ResponseEntity.status(refused.isOfOne() ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "20")
                .header(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8")
                .body(messages.getMessage(
                        refused.isOfOne() ? "reports.export.share" : "reports.export.full", null, locale));
    }
}
