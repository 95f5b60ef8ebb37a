package vn.tindan.returns.web;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tindan.accounts.Role;
import vn.tindan.web.NavigationEntry;

/** The entries of the menu for returns. */
@Configuration(proxyBeanMethods = false)
class ReturnsNavigation {

    @Bean
    NavigationEntry returnsNavigationEntry() {
        Set<String> readers = Stream.of(
                        Role.DUTY_OFFICER,
                        Role.CHIEF,
                        Role.PROVINCIAL_MOVEMENT,
                        Role.SECRETARY,
                        Role.SIGNER,
                        Role.MINISTRY)
                .map(Role::authority)
                .collect(Collectors.toSet());
        return new NavigationEntry("/office/returns", "returns.navigation", "clipboard-data", 35, readers);
    }

    @Bean
    NavigationEntry returnFormsNavigationEntry() {
        return new NavigationEntry(
                "/admin/returns",
                "returns.forms.navigation",
                "clipboard-plus",
                75,
                Set.of(Role.ADMINISTRATOR.authority()));
    }
}
