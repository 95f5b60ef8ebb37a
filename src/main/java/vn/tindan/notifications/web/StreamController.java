package vn.tindan.notifications.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.tindan.accounts.Account;
import vn.tindan.notifications.Streams;

/** Tells an open page that something came, as server-sent events. */
@RestController
class StreamController {

    private final Streams streams;

    StreamController(Streams streams) {
        this.streams = streams;
    }

    @GetMapping(path = "/office/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(
            @AuthenticationPrincipal Account officer,
            HttpSession session,
            @RequestParam(required = false) @Nullable Long shown,
            HttpServletResponse response) {
        response.setHeader("X-Accel-Buffering", "no");
        return streams.open(officer, session.getId(), shown == null ? null : Instant.ofEpochMilli(shown));
    }
}
