package vn.tindan.accounts.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.tindan.accounts.Account;

/**
 * Shows the way to the second factor: whoever gave the password only is led to it (the table of addresses would refuse
 * them anyway). A new passkey, which no controller of ours answers, wants a factor shown of late.
 */
public class SecondFactorFilter extends OncePerRequestFilter {

    public static final String PAGE = "/login/second-factor";
    public static final String SETUP = "/office/account/factors";
    private static final String REGISTRATION = "/webauthn/register";

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
        } else if (SecondFactor.isDue(authentication) && asksForOffice(request)) {
            lead(request, response, officer, chain);
        } else if (request.getRequestURI().startsWith(REGISTRATION) && secondFactor.isStale(authentication)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN); // the page that asks for it asked before
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
}
