package vn.tindan.attachments.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.impl.FileUploadIOException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Seals the files of a form while they arrive: not a byte of them lies in clear on any disk, and what comes after sees a
 * form of plain fields. It stands before the filters of Spring Security, as those already read fields.
 */
@Component
@Order(-110)
class MultipartSealingFilter extends OncePerRequestFilter {

    private static final int TOO_LARGE = HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
    private static final Pattern PUBLIC = Pattern.compile("/tips|/tips/track/files");
    private static final Pattern OFFICE = Pattern.compile("/office/tips(/[^/]+/files)?");

    private final MultipartSealing sealing;

    MultipartSealingFilter(MultipartSealing sealing) {
        this.sealing = sealing;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return !request.getMethod().equals("POST")
                || type == null
                || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")
                || !hasBody(request)
                || !isOurs(request);
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0
                || request.getHeader("Transfer-Encoding") != null
                || request.getProtocol().startsWith("HTTP/2");
    }

    /** Whoever is not signed in sends nothing to officers' addresses: they are led away unread. */
    private static boolean isOurs(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return PUBLIC.matcher(path).matches() || OFFICE.matcher(path).matches() && isSignedIn(request);
    }

    private static boolean isSignedIn(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PlainForm form;
        try {
            form = sealing.seal(request);
        } catch (FileUploadException | FileUploadIOException broken) {
            response.sendError(isTooLarge(broken) ? TOO_LARGE : HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        chain.doFilter(form, response);
    }

    /** A limit that is met while a part is read comes wrapped. */
    private static boolean isTooLarge(IOException broken) {
        return broken instanceof SizeException || broken.getCause() instanceof SizeException;
    }
}
