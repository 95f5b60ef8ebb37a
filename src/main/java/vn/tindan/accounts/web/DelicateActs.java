package vn.tindan.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.tindan.accounts.Account;
import vn.tindan.accounts.signin.SecondFactor;
import vn.tindan.accounts.signin.SecondFactorFilter;
import vn.tindan.web.Delicate;

/** Asks for the second factor again before what is {@link Delicate}, where it was shown too long ago. */
@Component
class DelicateActs implements HandlerInterceptor, WebMvcConfigurer {

    private final SecondFactor secondFactor;

    DelicateActs(SecondFactor secondFactor) {
        this.secondFactor = secondFactor;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !(authentication.getPrincipal() instanceof Account officer)
                || !isDelicate(handler)
                || !secondFactor.isStale(authentication)) {
            return true;
        }
        String again = SecondFactorFilter.PAGE + "?again";
        if (request.getMethod().equals("GET")) {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            again += "&back=" + URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8);
        } else if (!String.valueOf(request.getContentType()).startsWith("multipart/")) {
            KeptForm.keep(request, officer);
        }
        response.sendRedirect(again);
        return false;
    }

    private static boolean isDelicate(Object handler) {
        return handler instanceof HandlerMethod method
                && (AnnotatedElementUtils.hasAnnotation(method.getMethod(), Delicate.class)
                        || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Delicate.class));
    }
}
