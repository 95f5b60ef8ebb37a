package vn.tindan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
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

    LayoutAdvice(List<NavigationEntry> entries, Demonstration demonstration) {
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

    @ModelAttribute("demonstration")
    boolean demonstration() {
        return demonstration.isRunning();
    }
}
