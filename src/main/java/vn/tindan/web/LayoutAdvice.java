package vn.tindan.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout of every page needs: the menu, where one is, and whether the data is made up. */
@ControllerAdvice(annotations = Controller.class)
class LayoutAdvice {

    private final List<NavigationEntry> entries;
    private final Demonstration demonstration;
    private final String leaveTo;

    LayoutAdvice(
            List<NavigationEntry> entries,
            Demonstration demonstration,
            @Value("${tindan.leave-to:https://vi.wikipedia.org/}") String leaveTo) {
        this.leaveTo = leaveTo;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
        this.demonstration = demonstration;
    }

    @ModelAttribute("navigation")
    List<NavigationEntry> navigation() {
        Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        if (reader == null) {
            return List.of();
        }
        var held = reader.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        return entries.stream().filter(entry -> entry.isOpenTo(held)).toList();
    }

    /** The address of the entry one is in: the closest, where several hold the page. */
    @ModelAttribute("current")
    String current(HttpServletRequest request) {
        return entries.stream()
                .map(NavigationEntry::path)
                .filter(path -> request.getRequestURI().equals(path)
                        || request.getRequestURI().startsWith(path + "/"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    /** A page of another language, for the one at hand. */
    public record LanguageLink(String code, String ownName, String href, boolean isCurrent) {}

    /** The same page in every language; none for what came by a form, which another address would lose. */
    @ModelAttribute("languages")
    List<LanguageLink> languages(HttpServletRequest request) {
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

    /** Where "leave at once" goes: a page that says nothing of what one was reading. */
    @ModelAttribute("leaveTo")
    String leaveTo() {
        return leaveTo;
    }

    @ModelAttribute("demonstration")
    boolean demonstration() {
        return demonstration.isRunning();
    }
}
