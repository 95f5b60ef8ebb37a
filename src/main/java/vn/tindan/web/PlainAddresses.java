package vn.tindan.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an address that writes as {@code %6F} what may stand there by itself (RFC 3986, 2.3), or that hides a part of
 * itself behind a semicolon: no page of ours has one. So an address has one spelling, and what a filter reads of it is
 * what the table of addresses and the controllers are chosen by.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class PlainAddresses extends OncePerRequestFilter {

    /** Letters, digits and {@code - . _ ~} as bytes, whatever the case of their digits. */
    private static final Pattern DISGUISED =
            Pattern.compile("%(?:2[deDE]|3[0-9]|4[1-9a-fA-F]|5[0-9aAfF]|6[1-9a-fA-F]|7[0-9aAeE])|;");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (DISGUISED.matcher(request.getRequestURI()).find()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }
}
