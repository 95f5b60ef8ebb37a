package vn.tindan.procuracy.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tindan.accounts.Role;
import vn.tindan.web.NavigationEntry;

/** The entry of the office menu for the supervision of sources of crime. */
@Configuration(proxyBeanMethods = false)
class ProcuracyNavigation {

    @Bean
    NavigationEntry procuracyNavigationEntry() {
        return new NavigationEntry(
                "/office/procuracy",
                "procuracy.navigation",
                "clipboard-check",
                25,
                Set.of(Role.INSPECTOR.authority(), Role.PROVINCIAL_HANDLER.authority(), Role.CHIEF.authority()));
    }
}
