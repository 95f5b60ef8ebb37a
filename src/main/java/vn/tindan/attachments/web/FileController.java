package vn.tindan.attachments.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tindan.accounts.Account;
import vn.tindan.attachments.FileAdding;
import vn.tindan.attachments.Previews;
import vn.tindan.attachments.TipFiles;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.tips.TipTracking;
import vn.tindan.web.Refusal;

/** Gives originals to the officers of a tip, always to be saved and never to be shown; takes further files of either side. */
@Controller
class FileController {

    private static final String SANDBOX = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private final TipFiles files;
    private final Previews previews;
    private final FileAdding adding;

    FileController(TipFiles files, Previews previews, FileAdding adding) {
        this.files = files;
        this.previews = previews;
        this.adding = adding;
    }

    @GetMapping("/office/tips/{id}/files/{file}")
    void original(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @PathVariable UUID file,
            HttpServletResponse response)
            throws IOException {
        var content = files.open(officer.jurisdiction(), id, file);
        try (var bytes = content.bytes()) {
            response.setHeader("Content-Security-Policy", SANDBOX);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(content.name(), StandardCharsets.UTF_8)
                            .build()
                            .toString());
            response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
            response.setContentLengthLong(content.length());
            bytes.transferTo(response.getOutputStream());
        }
    }

    @GetMapping("/office/tips/{id}/files/{file}/preview")
    ResponseEntity<byte[]> preview(
            @AuthenticationPrincipal Account officer, @PathVariable UUID id, @PathVariable UUID file)
            throws IOException {
        return previews.of(officer.jurisdiction(), id, file)
                .map(picture -> ResponseEntity.ok()
                        .header("Content-Security-Policy", SANDBOX)
                        .contentType(MediaType.IMAGE_JPEG)
                        .body(picture))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PostMapping("/office/tips/{id}/files")
    String addByOfficer(
            @AuthenticationPrincipal Account officer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String submission,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        adding.byOfficer(officer.jurisdiction(), id, submission);
        tell(request, redirect);
        return "redirect:/office/tips/" + id + "#files";
    }

    @PostMapping("/tips/track/files")
    String addByCitizen(
            TipTracking.@Nullable Opened opened,
            @RequestParam(defaultValue = "") String submission,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        if (opened == null) {
            return "redirect:/tips/track";
        }
        try {
            adding.byCitizen(opened, submission);
        } catch (RuleViolation violation) {
            Refusal.hold(request, violation);
        } catch (NotFound closed) {
            return "redirect:/tips/track";
        }
        tell(request, redirect);
        return "redirect:/tips/track#files";
    }

    private static void tell(HttpServletRequest request, RedirectAttributes redirect) {
        var refused = Refusal.heldBy(request);
        redirect.addFlashAttribute("filesRefused", refused);
        redirect.addFlashAttribute("filesAdded", refused.isEmpty());
    }

    /** A file that is held back or broken is said on the tip's own page. */
    @ExceptionHandler(RuleViolation.class)
    String refused(RuleViolation violation, HttpServletRequest request) {
        return Refusal.backTo("/office/tips", violation, request);
    }
}
