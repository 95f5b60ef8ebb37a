package vn.tindan.apps.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tindan.accounts.Role;
import vn.tindan.web.NavigationEntry;

/** The module's entry of the office menu. */
@Configuration(proxyBeanMethods = false)
class AppsNavigation {

    @Bean
    NavigationEntry appsNavigationEntry() {
        return new NavigationEntry(
                "/admin/applications", "apps.navigation", "plug", 85, Set.of(Role.ADMINISTRATOR.authority()));
    }
}
