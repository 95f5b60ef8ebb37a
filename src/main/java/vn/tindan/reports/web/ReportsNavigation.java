package vn.tindan.reports.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tindan.accounts.Role;
import vn.tindan.web.NavigationEntry;

/** The entry of the office menu for reports. */
@Configuration(proxyBeanMethods = false)
class ReportsNavigation {

    @Bean
    NavigationEntry reportsNavigationEntry() {
        return new NavigationEntry(
                "/office/reports",
                "reports.navigation",
                "file-earmark-text",
                1,
                Set.of(
                        Role.SECRETARY.authority(),
                        Role.SIGNER.authority(),
                        Role.MINISTRY.authority(),
                        Role.PROVINCIAL_MOVEMENT.authority()));
    }

    @Bean
    NavigationEntry overviewNavigationEntry() {
        return new NavigationEntry(
                "/office/overview",
                "reports.overview.navigation",
                "bar-chart",
                0,
                Set.of(
                        Role.DUTY_OFFICER.authority(),
                        Role.CHIEF.authority(),
                        Role.PROVINCIAL_HANDLER.authority(),
                        Role.SECRETARY.authority(),
                        Role.SIGNER.authority(),
                        Role.MINISTRY.authority(),
                        Role.PROVINCIAL_MOVEMENT.authority()));
    }
}
