package vn.tindan.accounts.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.tindan.accounts.ApplicationKeys;

/** Lets an application in by its key, {@code Authorization: Bearer}; says in a problem document why it does not. */
@Component
class ApplicationKeyFilter extends OncePerRequestFilter {

    private static final Pattern BEARER = Pattern.compile("Bearer ([A-Za-z0-9_-]{20,100})");

    private final ObjectProvider<ApplicationKeys> keys;
    private final MessageSource messages;

    ApplicationKeyFilter(ObjectProvider<ApplicationKeys> keys, MessageSource messages) {
        this.keys = keys;
        this.messages = messages;
    }

    /** It belongs to the chain of the JSON interface alone. */
    @Configuration(proxyBeanMethods = false)
    static class Registration {
        @Bean
        FilterRegistrationBean<ApplicationKeyFilter> applicationKeysOnlyWhereAsked(ApplicationKeyFilter filter) {
            var registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/v1/tips");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null && !(known instanceof AnonymousAuthenticationToken)) {
            chain.doFilter(request, response); // an officer: that it is not for them is said further on
            return;
        }
        var caller = callerOf(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (caller.isEmpty()) {
            refuse(response);
            return;
        }
        var authorities = caller.get().authorities().stream()
                .map(SimpleGrantedAuthority::new)
                .toList();
        var context = new SecurityContextImpl(new PreAuthenticatedAuthenticationToken(caller.get(), "", authorities));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private Optional<ApplicationKeys.Caller> callerOf(@org.jspecify.annotations.Nullable String header) {
        var shown = BEARER.matcher(header == null ? "" : header);
        return shown.matches()
                ? keys.stream().findFirst().flatMap(each -> each.callerOf(shown.group(1)))
                : Optional.empty();
    }

    private void refuse(HttpServletResponse response) throws IOException {
        String why = messages.getMessage("accounts.api.key", null, Locale.of("vi"));
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"tindan\"");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        String document = "{\"title\":\"Unauthorized\",\"status\":401,\"detail\":\"%s\"}".formatted(why);
        response.getOutputStream().write(document.getBytes(StandardCharsets.UTF_8));
    }
}
