package vn.tindan.accounts.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import vn.tindan.web.EveryAnswerHeaders;

/** Which chain of filters an address goes through; who may use it says {@link AddressTable}. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    /** The JSON interface: no session, no cookie; with the demonstration data also HTTP Basic with its accounts. */
    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, Environment environment, ApplicationKeyFilter keys) {
        http.securityMatcher("/api/**")
                .authorizeHttpRequests(AddressTable::api)
                .addFilterBefore(keys, AuthorizationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable());
        headers(http);
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            http.httpBasic(basic -> basic.authenticationEntryPoint(SignInFailures::answerBasic));
        } else {
            http.exceptionHandling(
                    errors -> errors.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)));
        }
        return http.build();
    }

    /** The pages of citizens: nobody signs in or out there, so no way in is looked for; all else as on every page. */
    @Bean
    @Order(2)
    SecurityFilterChain telling(HttpSecurity http, SignInSecurity signIn) {
        http.securityMatcher("/tips", "/tips/**")
                .authorizeHttpRequests(AddressTable::telling)
                .logout(logout -> logout.disable());
        signIn.known(http);
        headers(http);
        return http.build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http,
            SignInSecurity signIn,
            ProviderSecurity singleSignOn,
            ObjectProvider<ClientRegistrationRepository> providers) {
        http.authorizeHttpRequests(AddressTable::pages);
        signIn.apply(http);
        providers.ifAvailable(known -> singleSignOn.apply(http, known));
        headers(http);
        return http.build();
    }

    private static void headers(HttpSecurity http) {
        http.headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives(EveryAnswerHeaders.CONTENT_SECURITY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(policy -> policy.policy(EveryAnswerHeaders.PERMISSIONS))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .frameOptions(frame -> frame.deny()));
    }
}
