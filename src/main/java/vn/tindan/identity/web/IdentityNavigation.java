package vn.tindan.identity.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tindan.accounts.Role;
import vn.tindan.web.NavigationEntry;

/** The custodian's entry of the office menu. */
@Configuration(proxyBeanMethods = false)
class IdentityNavigation {

    @Bean
    NavigationEntry identityNavigationEntry() {
        return new NavigationEntry(
                "/office/identities", "identity.navigation", "key", 15, Set.of(Role.CUSTODIAN.authority()));
    }
}
