package vn.tindan.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.SmartView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives every page what its layout needs: the menu, where one is, and whether the data is made up. After the controller has
 * done its work, so that what answers with a redirect or with data, as a tip that was sent does, pays for none of it.
 */
@Component
class Layout implements HandlerInterceptor, WebMvcConfigurer {

    private final Navigation navigation;
    private final Demonstration demonstration;
    private final String leaveTo;

    /** @param leaveTo where "leave at once" goes: a page that says nothing of what one was reading */
    Layout(
            Navigation navigation,
            Demonstration demonstration,
            @Value("${tindan.leave-to:https://vi.wikipedia.org/}") String leaveTo) {
        this.navigation = navigation;
        this.demonstration = demonstration;
        this.leaveTo = leaveTo;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || leadsElsewhere(page)) {
            return;
        }
        page.addObject("navigation", navigation.open())
                .addObject("current", navigation.holding(request.getRequestURI()))
                .addObject("languages", languages(request))
                .addObject("leaveTo", leaveTo)
                .addObject("demonstration", demonstration.isRunning());
    }

    private static boolean leadsElsewhere(ModelAndView page) {
        String name = page.getViewName();
        return name == null
                ? page.getView() instanceof SmartView view && view.isRedirectView()
                : name.startsWith("redirect:") || name.startsWith("forward:");
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
