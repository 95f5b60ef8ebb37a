package vn.tindan.accounts.signin;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * A provider of single sign-on as an operator might run one: Spring's authorization server on a port of its own. It knows
 * everybody by the password "x", and says of each what a test told it to say.
 */
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    OAuth2AuthorizationServerAutoConfiguration.class,
    OAuth2AuthorizationServerJwtAutoConfiguration.class
})
class Provider {

    static final String SECRET = "chỉ để thử";

    private static final Map<String, Map<String, Object>> SAID = new ConcurrentHashMap<>();

    private static volatile @Nullable String comesBackTo;

    static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Provider.class)
                .run("--server.port=0", "--spring.config.name=provider", "--spring.main.banner-mode=off");
    }

    /** What the identity token says of a person beyond the number. */
    static void says(String subject, Map<String, Object> claims) {
        SAID.put(subject, claims);
    }

    static void comesBackTo(String address) {
        comesBackTo = address;
    }

    @Bean
    UserDetailsService everybody() {
        return name -> User.withUsername(name).password("{noop}x").roles("ANY").build();
    }

    @Bean
    RegisteredClientRepository clients() {
        return new RegisteredClientRepository() {
            @Override
            public void save(RegisteredClient client) {
                // a secret hashed anew is not kept
            }

            @Override
            public RegisteredClient findById(String id) {
                return client();
            }

            @Override
            public RegisteredClient findByClientId(String id) {
                return client();
            }
        };
    }

    private static RegisteredClient client() {
        return RegisteredClient.withId("tindan")
                .clientId("tindan")
                .clientSecret("{noop}" + SECRET)
                .clientAuthenticationMethod(
                        org.springframework.security.oauth2.core.ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(String.valueOf(comesBackTo))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> words() {
        return context -> {
            if (context.getTokenType().getValue().equals("id_token")) {
                String subject = context.getPrincipal().getName();
                context.getClaims().claim("auth_time", java.util.Date.from(Instant.now()));
                SAID.getOrDefault(subject, Map.of())
                        .forEach((name, value) -> context.getClaims().claim(name, value));
            }
        };
    }
}
