package vn.tindan.movement.web;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tindan.accounts.Role;
import vn.tindan.web.NavigationEntry;

/** The entry of the office menu for models. */
@Configuration(proxyBeanMethods = false)
class MovementNavigation {

    @Bean
    NavigationEntry modelsNavigationEntry() {
        return new NavigationEntry("/office/models", "movement.navigation", "houses", 30, readers());
    }

    @Bean
    NavigationEntry groupsNavigationEntry() {
        return new NavigationEntry("/office/groups", "movement.navigation.groups", "people", 31, readers());
    }

    private static Set<String> readers() {
        return Stream.of(
                        Role.DUTY_OFFICER,
                        Role.CHIEF,
                        Role.PROVINCIAL_MOVEMENT,
                        Role.SECRETARY,
                        Role.SIGNER,
                        Role.MINISTRY)
                .map(Role::authority)
                .collect(Collectors.toSet());
    }
}
