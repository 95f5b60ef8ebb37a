package vn.tindan.accounts.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.tindan.accounts.Account;

/**
 * Shows the way to the second factor: whoever gave the password only is led to it (the table of addresses would refuse
 * them anyway), and whoever showed it long ago is asked again before a delicate act.
 */
public class SecondFactorFilter extends OncePerRequestFilter {

    public static final String PAGE = "/login/second-factor";
    public static final String SETUP = "/office/account/factors";
    private static final String REGISTRATION = "/webauthn/register";

    private static final List<RequestMatcher> DELICATE = List.of(
            path(HttpMethod.POST, "/admin/**"),
            path(HttpMethod.GET, "/office/audit/**"),
            path(HttpMethod.POST, "/office/tips/*/identity/**"),
            path(HttpMethod.POST, "/office/identities/**"),
            path(HttpMethod.GET, "/office/reports/*.*"),
            path(HttpMethod.POST, SETUP + "/**"));

    private final SecondFactor secondFactor;

    public SecondFactorFilter(SecondFactor secondFactor) {
        this.secondFactor = secondFactor;
    }

    private static RequestMatcher path(HttpMethod method, String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof Account officer)) {
            chain.doFilter(request, response);
        } else if (SecondFactor.isDue(authentication) && asksForOffice(request)) {
            lead(request, response, officer, chain);
        } else if (isTooOldFor(request, authentication)) {
            String back = request.getMethod().equals("GET") ? request.getRequestURI() : "/office";
            response.sendRedirect(PAGE + "?again&back=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
        } else {
            chain.doFilter(request, response);
        }
    }

    private void lead(HttpServletRequest request, HttpServletResponse response, Account officer, FilterChain chain)
            throws IOException, ServletException {
        if (secondFactor.hasOne(officer)) {
            response.sendRedirect(PAGE);
        } else if (request.getRequestURI().startsWith(SETUP)
                || request.getRequestURI().startsWith(REGISTRATION)) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(SETUP);
        }
    }

    private static boolean asksForOffice(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/office") || path.startsWith("/admin") || path.startsWith(REGISTRATION);
    }

    private boolean isTooOldFor(HttpServletRequest request, Authentication authentication) {
        return secondFactor.isStale(authentication) && DELICATE.stream().anyMatch(each -> each.matches(request));
    }
}
