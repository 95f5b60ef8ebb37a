package vn.tindan.web.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import vn.tindan.shared.NotFound;
import vn.tindan.shared.RuleViolation;
import vn.tindan.web.IntakeClosed;
import vn.tindan.web.door.EvenTime;

/** The one place where a failure becomes a page or, under /api, a problem document. Neither shows what broke inside. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErrorPages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final MessageSource messages;
    private final EvenTime even;

    ErrorPages(MessageSource messages, EvenTime even) {
        this.messages = messages;
        this.even = even;
    }

    @ExceptionHandler(NotFound.class)
    Object notFound(HttpServletRequest request, Locale locale) {
        even.await(request);
        return answer(request, HttpStatus.NOT_FOUND, text("web.error.404", locale), "error/404");
    }

    /** What Spring itself finds wrong with a request: a page for a person, a document for an application. */
    @ExceptionHandler({
        NoResourceFoundException.class,
        HttpRequestMethodNotSupportedException.class,
        ServletRequestBindingException.class,
        BindException.class,
        TypeMismatchException.class
    })
    Object notUnderstood(Exception cause, HttpServletRequest request, Locale locale) {
        var status = cause instanceof ErrorResponse known ? known.getStatusCode() : HttpStatus.BAD_REQUEST;
        if (request.getRequestURI().startsWith("/api/")) {
            if (cause instanceof MethodArgumentTypeMismatchException unread) {
                return answer(request, HttpStatus.BAD_REQUEST, unread(unread.getName(), locale), "error/4xx");
            }
            if (cause instanceof MissingServletRequestParameterException missing) {
                return answer(request, HttpStatus.BAD_REQUEST, missing(missing, locale), "error/4xx");
            }
            return ResponseEntity.status(status)
                    .body(cause instanceof ErrorResponse known ? known.getBody() : ProblemDetail.forStatus(status));
        }
        var page = new ModelAndView(status.value() == HttpStatus.NOT_FOUND.value() ? "error/404" : "error/4xx");
        page.setStatus(status);
        return page;
    }

    @ExceptionHandler(RuleViolation.class)
    Object ruleViolated(RuleViolation violation, HttpServletRequest request, Locale locale) {
        String reason = messages.getMessage(violation.key(), violation.arguments(), locale);
        boolean api = request.getRequestURI().startsWith("/api/");
        return answer(request, api ? HttpStatus.BAD_REQUEST : HttpStatus.CONFLICT, reason, "error/409");
    }

    @ExceptionHandler({OptimisticLockingFailureException.class, PessimisticLockingFailureException.class})
    Object changedMeanwhile(HttpServletRequest request, Locale locale) {
        return answer(request, HttpStatus.CONFLICT, text("web.error.stale", locale), "error/409");
    }

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        CannotGetJdbcConnectionException.class,
        DataAccessResourceFailureException.class
    })
    Object databaseLost(Exception cause, HttpServletRequest request, Locale locale) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Database not reachable, reference {}: {}", reference, cause.getMessage());
        return answer(request, HttpStatus.SERVICE_UNAVAILABLE, text("web.error.503", locale), "error/503");
    }

    @ExceptionHandler(IntakeClosed.class)
    Object closed(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        response.setHeader(HttpHeaders.RETRY_AFTER, IntakeClosed.RETRY_AFTER_SECONDS);
        return answer(request, HttpStatus.SERVICE_UNAVAILABLE, text("web.closed", locale), "error/503");
    }

    private String unread(String parameter, Locale locale) {
        return messages.getMessage("web.error.parameter", new Object[] {parameter}, locale);
    }

    private String missing(MissingServletRequestParameterException missing, Locale locale) {
        return messages.getMessage("web.error.missing", new Object[] {missing.getParameterName()}, locale);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static Object answer(HttpServletRequest request, HttpStatus status, String reason, String view) {
        if (request.getRequestURI().startsWith("/api/")) {
            return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, reason));
        }
        var page = new ModelAndView(view);
        page.setStatus(status);
        page.addObject("reason", reason);
        return page;
    }
}
