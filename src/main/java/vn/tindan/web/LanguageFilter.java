package vn.tindan.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The language of a public page is the beginning of its address ({@code /en/tips/new}), so that no cookie keeps it. To
 * everything behind this filter that beginning is the context path: links, forms and redirects keep it by themselves.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class LanguageFilter extends OncePerRequestFilter {

    static final String CHOSEN = LanguageFilter.class.getName() + ".chosen";

    private static final List<String> PAGES = List.of(
            "/tips",
            "/help",
            "/privacy",
            "/units",
            "/statistics",
            "/statistics.csv",
            "/css",
            "/js",
            "/img",
            "/webjars");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Language language = Language.ofPath(path);
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(afterError(request), response);
        } else if (language == null) {
            chain.doFilter(request, response);
        } else if (path.equals(language.prefix())) {
            response.sendRedirect(request.getContextPath() + path + "/");
        } else if (isPublic(path.substring(language.prefix().length()))) {
            request.setAttribute(CHOSEN, language);
            chain.doFilter(new Prefixed(request, language.prefix(), request.getRequestURI()), response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** The page of an error links on in the language of the page that failed. */
    private static HttpServletRequest afterError(HttpServletRequest request) {
        if (request.getAttribute(CHOSEN) instanceof Language language
                && !language.prefix().isEmpty()) {
            String before = request.getContextPath() + language.prefix();
            return new Prefixed(
                    request,
                    language.prefix(),
                    before
                            + request.getRequestURI()
                                    .substring(request.getContextPath().length()));
        }
        return request;
    }

    private static boolean isPublic(String page) {
        return page.equals("/") || PAGES.stream().anyMatch(each -> page.equals(each) || page.startsWith(each + "/"));
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static final class Prefixed extends HttpServletRequestWrapper {

        private final String prefix;
        private final String uri;

        Prefixed(HttpServletRequest request, String prefix, String uri) {
            super(request);
            this.prefix = prefix;
            this.uri = uri;
        }

        @Override
        public String getRequestURI() {
            return uri;
        }

        @Override
        public String getContextPath() {
            return super.getContextPath() + prefix;
        }

        @Override
        public String getServletPath() {
            String path = super.getServletPath();
            return path.startsWith(prefix + "/") ? path.substring(prefix.length()) : path;
        }
    }
}
