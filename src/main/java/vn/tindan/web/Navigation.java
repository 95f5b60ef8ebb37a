package vn.tindan.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The office menu of whoever is signed in. */
@Component
public class Navigation {

    private final List<NavigationEntry> entries;

    Navigation(List<NavigationEntry> entries) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
    }

    /** What is open to the one signed in, in the order of the menu; nothing to whoever is not. */
    public List<NavigationEntry> open() {
        Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        if (reader == null) {
            return List.of();
        }
        var held = reader.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        return entries.stream().filter(entry -> entry.isOpenTo(held)).toList();
    }

    /** The address of the entry that holds a page: the closest, where several do; empty where none does. */
    String holding(String page) {
        return entries.stream()
                .map(NavigationEntry::path)
                .filter(path -> page.equals(path) || page.startsWith(path + "/"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }
}
