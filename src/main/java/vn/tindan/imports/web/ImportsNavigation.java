package vn.tindan.imports.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tindan.accounts.Role;
import vn.tindan.web.NavigationEntry;

/** The entry of the menu for files of figures: of aggregates, which the committee's own office may enter as PV05 does. */
@Configuration(proxyBeanMethods = false)
class ImportsNavigation {

    @Bean
    NavigationEntry importsNavigationEntry() {
        return new NavigationEntry(
                "/office/imports",
                "imports.navigation",
                "file-earmark-spreadsheet",
                37,
                Set.of(Role.PROVINCIAL_MOVEMENT.authority(), Role.SECRETARY.authority(), Role.MINISTRY.authority()));
    }
}
