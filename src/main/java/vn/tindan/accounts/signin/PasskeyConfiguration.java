package vn.tindan.accounts.signin;

import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import vn.tindan.accounts.OwnAccount;

/**
 * Passkeys: bound to the host of {@code tindan.address}, so that a page which only looks like ours gets nothing. The
 * device must know its owner (finger, face, PIN), so that a passkey is two factors by itself.
 */
@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration {

    private final Set<String> origins = ConcurrentHashMap.newKeySet();

    @Bean
    PublicKeyCredentialUserEntityRepository passkeyOwners(JdbcOperations jdbc) {
        return new JdbcPublicKeyCredentialUserEntityRepository(jdbc);
    }

    @Bean
    UserCredentialRepository passkeyRepository(
            JdbcOperations jdbc, PublicKeyCredentialUserEntityRepository owners, OwnAccount own) {
        return new ToldPasskeys(new JdbcUserCredentialRepository(jdbc), owners, own);
    }

    @Bean
    WebAuthnRelyingPartyOperations passkeyOperations(
            PublicKeyCredentialUserEntityRepository owners,
            UserCredentialRepository keys,
            @Value("${tindan.address:http://localhost:${server.port:8080}}") String address) {
        var uri = URI.create(address);
        origins.add(address);
        var party = PublicKeyCredentialRpEntity.builder()
                .id(uri.getHost())
                .name("Tin Dân")
                .build();
        var operations = new Webauthn4JRelyingPartyOperations(owners, keys, party, origins);
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    /** On one machine the address is whatever port was free. */
    @EventListener
    void listens(WebServerInitializedEvent event) {
        if (origins.stream().anyMatch(each -> each.startsWith("http://localhost:"))) {
            origins.add("http://localhost:" + event.getWebServer().getPort());
        }
    }
}
