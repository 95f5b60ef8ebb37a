package vn.tindan.cases.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tindan.accounts.Role;
import vn.tindan.web.NavigationEntry;

/** The entry of the office menu for cases. */
@Configuration(proxyBeanMethods = false)
class CasesNavigation {

    @Bean
    NavigationEntry casesNavigationEntry() {
        return new NavigationEntry(
                "/office/cases",
                "cases.navigation",
                "folder2-open",
                20,
                Set.of(
                        Role.DUTY_OFFICER.authority(),
                        Role.CHIEF.authority(),
                        Role.PROVINCIAL_HANDLER.authority(),
                        Role.INSPECTOR.authority()));
    }
}
