package vn.tindan.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.context.LazyContextVariable;

/**
 * Gives every page what its layout needs: the menu, where one is, when it was asked for, and whether the data is made up. Pages that tell of a
 * refusal are pages too; what answers with a redirect or with data, as a tip that was sent does, pays for none of it.
 */
@Component
class Layout implements HandlerInterceptor, WebMvcConfigurer {

    private final Navigation navigation;
    private final Demonstration demonstration;
    private final String leaveTo;
    private final Clock clock;

    /** @param leaveTo where "leave at once" goes: a page that says nothing of what one was reading */
    Layout(
            Navigation navigation,
            Demonstration demonstration,
            @Value("${tindan.leave-to:https://vi.wikipedia.org/}") String leaveTo,
            Clock clock) {
        this.navigation = navigation;
        this.demonstration = demonstration;
        this.leaveTo = leaveTo;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute("askedAt", clock.millis());
        offer(request, "navigation", navigation::open);
        offer(request, "current", () -> navigation.holding(address(request)));
        offer(request, "face", () -> face(request));
        offer(request, "languages", () -> languages(request));
        offer(request, "leaveTo", () -> leaveTo);
        offer(request, "demonstration", demonstration::isRunning);
        return true;
    }

    /** Found by a template like what is in its model, and worked out only then. */
    private static <T> void offer(HttpServletRequest request, String name, Supplier<T> value) {
        request.setAttribute(name, new LazyContextVariable<T>() {
            @Override
            protected T loadValue() {
                return value.get();
            }
        });
    }

    /** Which layout a page has that may be shown to anybody: an officer's within the office, else the public one. */
    private String face(HttpServletRequest request) {
        String address = address(request);
        boolean within = address.startsWith("/office") || address.startsWith("/admin");
        return within && !navigation.open().isEmpty() ? "office" : "public";
    }

    /** What was asked for, also on the page that tells of an error. */
    private static String address(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }

    /** A page of another language, for the one at hand. */
    public record LanguageLink(String code, String ownName, String href, boolean isCurrent) {}

    /** The same page in every language; none for what came by a form, which another address would lose. */
    private static List<LanguageLink> languages(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || request.getDispatcherType() == DispatcherType.ERROR) {
            return List.of();
        }
        Language current = LanguageConfiguration.of(request);
        String context = request.getContextPath();
        String before = context.substring(0, context.length() - current.prefix().length());
        String page = request.getRequestURI().substring(context.length())
                + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        return Stream.of(Language.values())
                .map(each ->
                        new LanguageLink(each.code(), each.ownName(), before + each.prefix() + page, each == current))
                .toList();
    }
}
