package vn.tindan.audit.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tindan.web.NavigationEntry;

/** The audit module's entry of the office menu. */
@Configuration(proxyBeanMethods = false)
class AuditNavigation {

    @Bean
    NavigationEntry auditNavigationEntry() {
        return new NavigationEntry("/office/audit", "audit.navigation", "journal-check", 90, Set.of("ROLE_AUDITOR"));
    }
}
