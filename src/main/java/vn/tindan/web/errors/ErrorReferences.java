package vn.tindan.web.errors;

import jakarta.servlet.RequestDispatcher;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;
import vn.tindan.web.IntakeClosed;

/** A failure nobody foresaw gets a number: the page shows it, the log has it beside the cause, and nothing else is told. */
@Component
class ErrorReferences extends DefaultErrorAttributes {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorReferences.class);

    @Override
    public Map<String, @Nullable Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        var attributes = super.getErrorAttributes(request, options);
        if (request.getAttribute(IntakeClosed.CLOSED, RequestAttributes.SCOPE_REQUEST) != null) {
            attributes.put("closed", true);
            return attributes;
        }
        if (attributes.get("status") instanceof Integer status && status >= 500) {
            String reference =
                    HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
            attributes.put("reference", reference);
            LOG.error("Failed with {}, reference {}: {}", status, reference, causeOf(request));
        }
        return attributes;
    }

    /** Its kind and where it happened: a message may quote what somebody typed. */
    private String causeOf(WebRequest request) {
        Throwable error = getError(request);
        Object container = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION, RequestAttributes.SCOPE_REQUEST);
        Throwable cause = error != null ? error : container instanceof Throwable thrown ? thrown : null;
        if (cause == null) {
            return "no exception";
        }
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getName()
                + (cause.getStackTrace().length == 0 ? "" : " at " + cause.getStackTrace()[0]);
    }
}
