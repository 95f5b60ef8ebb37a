package vn.tindan.support;

import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The token of a form as a browser sends it: in the cookie and in the form. Spring's own {@code csrf()} does not serve, as it
 * puts a store of tokens in the session in the place of the application's, for the rest of the run (spring-security#17082):
 * pages of citizens then made sessions.
 */
public final class FormToken {

    private static final String COOKIE = "tindan-form";

    private FormToken() {}

    public static RequestPostProcessor csrf() {
        return request -> {
            var token = new DefaultCsrfToken("X-XSRF-TOKEN", "_csrf", cookieOf(request));
            new XorCsrfTokenRequestAttributeHandler().handle(request, new MockHttpServletResponse(), () -> token);
            var masked = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
            request.removeAttribute(CsrfToken.class.getName());
            request.setParameter(masked.getParameterName(), masked.getToken());
            return request;
        };
    }

    /** The one that the test kept from an earlier page and no page took away, or a new one. */
    private static String cookieOf(MockHttpServletRequest request) {
        var cookies = Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .collect(Collectors.toMap(Cookie::getName, cookie -> cookie, (first, _) -> first, LinkedHashMap::new));
        var cookie = cookies.compute(
                COOKIE,
                (name, kept) -> kept == null || String.valueOf(kept.getValue()).isEmpty()
                        ? new Cookie(name, UUID.randomUUID().toString())
                        : kept);
        request.setCookies(cookies.values().toArray(Cookie[]::new));
        return cookie.getValue();
    }
}
