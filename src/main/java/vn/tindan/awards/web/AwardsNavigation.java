package vn.tindan.awards.web;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tindan.accounts.Role;
import vn.tindan.web.NavigationEntry;

/** The entry of the office menu for awards. */
@Configuration(proxyBeanMethods = false)
class AwardsNavigation {

    @Bean
    NavigationEntry awardsNavigationEntry() {
        Set<String> readers = Stream.of(
                        Role.DUTY_OFFICER,
                        Role.CHIEF,
                        Role.PROVINCIAL_MOVEMENT,
                        Role.SECRETARY,
                        Role.SIGNER,
                        Role.MINISTRY)
                .map(Role::authority)
                .collect(Collectors.toSet());
        return new NavigationEntry("/office/awards", "awards.navigation", "award", 40, readers);
    }
}
