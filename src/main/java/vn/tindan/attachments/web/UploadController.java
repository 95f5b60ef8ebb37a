package vn.tindan.attachments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import vn.tindan.attachments.ResumableUploads;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;

/** The tus protocol 1.0.0 (core, creation, termination): for citizens, and for officers on instances without citizens. */
@RestController
@RequestMapping(path = {"/tips/files", "/office/files"})
class UploadController {

    private static final String VERSION = "1.0.0";
    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";

    private final ResumableUploads uploads;
    private final MessageSource messages;

    UploadController(ResumableUploads uploads, MessageSource messages) {
        this.uploads = uploads;
        this.messages = messages;
    }

    @PostMapping
    ResponseEntity<Void> begin(
            @RequestHeader(name = LENGTH, defaultValue = "-1") long length,
            @RequestHeader(name = "Upload-Metadata", defaultValue = "") String metadata,
            HttpServletRequest request)
            throws IOException {
        var told = UploadMetadata.parse(metadata);
        UUID id = uploads.begin(told.of("submission"), told.of("filename"), length);
        return answer(HttpStatus.CREATED)
                .header("Location", request.getRequestURI() + "/" + id)
                .build();
    }

    @RequestMapping(path = "/{upload}", method = RequestMethod.HEAD)
    ResponseEntity<Void> progress(@PathVariable UUID upload) throws IOException {
        var progress = uploads.progress(upload);
        return answer(HttpStatus.OK)
                .header(OFFSET, String.valueOf(progress.received()))
                .header(LENGTH, String.valueOf(progress.length()))
                .build();
    }

    @PatchMapping(path = "/{upload}", consumes = "application/offset+octet-stream")
    ResponseEntity<Void> append(
            @PathVariable UUID upload, @RequestHeader(OFFSET) long offset, HttpServletRequest request)
            throws IOException {
        var progress = uploads.append(upload, offset, request.getInputStream());
        return answer(HttpStatus.NO_CONTENT)
                .header(OFFSET, String.valueOf(progress.received()))
                .build();
    }

    @DeleteMapping("/{upload}")
    ResponseEntity<Void> drop(@PathVariable UUID upload) {
        uploads.drop(upload);
        return answer(HttpStatus.NO_CONTENT).build();
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status) {
        return ResponseEntity.status(status).header("Tus-Resumable", VERSION);
    }

    @ExceptionHandler(NotFound.class)
    ResponseEntity<Void> gone() {
        return answer(HttpStatus.NOT_FOUND).build();
    }

    @ExceptionHandler(ResumableUploads.Misplaced.class)
    ResponseEntity<Void> misplaced() {
        return answer(HttpStatus.CONFLICT).build();
    }

    /** In words, as the page shows them. */
    @ExceptionHandler(RuleViolation.class)
    ResponseEntity<byte[]> refused(RuleViolation violation, Locale locale) {
        String why = messages.getMessage(violation.key(), violation.arguments(), locale);
        return answer(HttpStatus.UNPROCESSABLE_CONTENT)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(why.getBytes(StandardCharsets.UTF_8));
    }
}
