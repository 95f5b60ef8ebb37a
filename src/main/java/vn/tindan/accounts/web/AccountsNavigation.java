package vn.tindan.accounts.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tindan.accounts.Role;
import vn.tindan.web.NavigationEntry;

/** The accounts module's entry of the office menu. */
@Configuration(proxyBeanMethods = false)
class AccountsNavigation {

    @Bean
    NavigationEntry accountsNavigationEntry() {
        return new NavigationEntry(
                "/admin/accounts", "accounts.navigation", "people", 80, Set.of(Role.ADMINISTRATOR.authority()));
    }

    @Bean
    NavigationEntry consentsNavigationEntry() {
        return new NavigationEntry(
                "/office/consents",
                "accounts.consents.navigation",
                "person-check",
                81,
                Set.of(Role.ADMINISTRATOR.authority(), Role.CHIEF.authority(), Role.PROVINCIAL_HANDLER.authority()));
    }
}
