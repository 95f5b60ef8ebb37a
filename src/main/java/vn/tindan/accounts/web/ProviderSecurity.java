package vn.tindan.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.signin.ProviderSignIn;
import vn.tindan.accounts.signin.SecondFactor;

/** Single sign-on where the configuration names a provider; whoever comes from it is an officer we know already. */
@Component
class ProviderSecurity {

    private final ProviderSignIn signIn;
    private final String address;

    ProviderSecurity(ProviderSignIn signIn, @Value("${tindan.address:}") String address) {
        this.signIn = signIn;
        this.address = address;
    }

    void apply(HttpSecurity http, ClientRegistrationRepository providers) {
        http.oauth2Login(login -> login.clientRegistrationRepository(providers)
                .authorizedClientRepository(new NothingKept())
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(requests(providers)))
                .loginPage("/login")
                .failureHandler(SignInFailures::answerForm)
                .successHandler(this::comeIn));
    }

    /** Asks the provider when it last saw the person, and to be sent back to the address people type, whatever the Host said. */
    private OAuth2AuthorizationRequestResolver requests(ClientRegistrationRepository providers) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(providers);
        resolver.setAuthorizationRequestCustomizer(request -> {
            request.additionalParameters(more -> more.put("max_age", SecondFactor.RECENT.toSeconds()));
            if (!address.isEmpty()) {
                request.attributes(
                        known -> request.redirectUri(address + "/login/oauth2/code/" + known.get("registration_id")));
            }
        });
        return resolver;
    }

    private void comeIn(HttpServletRequest request, HttpServletResponse response, Authentication proven)
            throws IOException {
        var officer = signIn.signIn(proven);
        var context = SecurityContextHolder.createEmptyContext();
        officer.ifPresent(context::setAuthentication);
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        if (officer.isPresent()) {
            SignInSecurity.welcome(request, response, officer.get());
        } else {
            response.sendRedirect("/login?error");
        }
    }

    /** The provider's tokens have told who it is; nothing else is done with them, so they are not kept. */
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {
        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication who, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {
            // not kept
        }

        @Override
        public void removeAuthorizedClient(
                String registration, Authentication who, HttpServletRequest request, HttpServletResponse response) {
            // never was
        }
    }
}
