package vn.tindan.desk.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tindan.accounts.Role;
import vn.tindan.web.NavigationEntry;

/** The entry of the office menu for the desk. */
@Configuration(proxyBeanMethods = false)
class DeskNavigation {

    @Bean
    NavigationEntry deskNavigationEntry() {
        return new NavigationEntry(
                "/office/tips/new",
                "desk.navigation",
                "telephone-plus",
                11,
                Set.of(Role.DUTY_OFFICER.authority(), Role.CHIEF.authority()));
    }
}
