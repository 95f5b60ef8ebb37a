package vn.tindan.tips.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tindan.accounts.Role;
import vn.tindan.web.NavigationEntry;

/** The entries of the office menu for tips. */
@Configuration(proxyBeanMethods = false)
class TipsNavigation {

    @Bean
    NavigationEntry tipsNavigationEntry() {
        return new NavigationEntry(
                "/office/tips",
                "tips.navigation",
                "inbox",
                10,
                Set.of(
                        Role.DUTY_OFFICER.authority(),
                        Role.CHIEF.authority(),
                        Role.PROVINCIAL_HANDLER.authority(),
                        Role.INSPECTOR.authority()));
    }

    @Bean
    NavigationEntry templatesNavigationEntry() {
        return new NavigationEntry(
                "/office/templates",
                "tips.template.navigation",
                "chat-left-text",
                95,
                Set.of(Role.ADMINISTRATOR.authority()));
    }
}
