package vn.tindan.accounts.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.tindan.accounts.Account;

/**
 * Shows the way to the second factor: whoever gave the password only is led to it (the table of addresses would refuse
 * them anyway). A new passkey, which no controller of ours answers, wants a factor shown of late.
 */
public class SecondFactorFilter extends OncePerRequestFilter {

    public static final String PAGE = "/login/second-factor";
    public static final String SETUP = "/office/account/factors";
    private static final RequestMatcher SETTING_UP = any(SETUP + "/**", "/webauthn/register/**");
    private static final RequestMatcher REGISTRATION = any("/webauthn/register/**");
    private static final RequestMatcher OFFICE = any("/office/**", "/admin/**", "/webauthn/register/**");

    private final SecondFactor secondFactor;

    public SecondFactorFilter(SecondFactor secondFactor) {
        this.secondFactor = secondFactor;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof Account officer)) {
            chain.doFilter(request, response);
        } else if (SecondFactor.isDue(authentication) && OFFICE.matches(request)) {
            lead(request, response, officer, chain);
        } else if (REGISTRATION.matches(request) && secondFactor.isStale(authentication)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN); // the page that asks for it asked before
        } else {
            chain.doFilter(request, response);
        }
    }

    private void lead(HttpServletRequest request, HttpServletResponse response, Account officer, FilterChain chain)
            throws IOException, ServletException {
        if (secondFactor.hasOne(officer)) {
            response.sendRedirect(PAGE);
        } else if (SETTING_UP.matches(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(SETUP);
        }
    }

    /** By the matcher of the table of addresses, so that both see the same page. */
    private static RequestMatcher any(String... patterns) {
        return new OrRequestMatcher(Stream.of(patterns)
                .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toList());
    }
}
