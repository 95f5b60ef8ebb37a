package vn.tindan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Nothing can be taken in at present, and the page says so with the numbers to call instead. */
public class IntakeClosed extends RuntimeException {

    /** Marks the request. */
    public static final String CLOSED = IntakeClosed.class.getName();

    public static final String RETRY_AFTER_SECONDS = "300";

    public IntakeClosed() {
        super("intake is closed");
    }

    /** The same answer from a filter, where no controller was reached. */
    public static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(CLOSED, true);
        response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
