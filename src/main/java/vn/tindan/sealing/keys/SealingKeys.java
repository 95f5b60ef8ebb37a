package vn.tindan.sealing.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the keys of this instance come from: the folder {@code keys} under {@code tindan.home}. Where {@code
 * tindan.sealing.kek-uri} names a key of a key service, its secret files are encrypted by that; the service's {@link
 * KmsClient} is a bean that the installation adds.
 */
@Configuration(proxyBeanMethods = false)
class SealingKeys {

    @Bean
    Keyring keyring(
            @Value("${tindan.home}") String home,
            @Value("${tindan.surface:all}") Surface surface,
            @Value("${tindan.sealing.kek-uri:}") String keyService,
            ObjectProvider<KmsClient> clients,
            KeyCheck check) {
        return new Keyring(new KeyFolder(Path.of(home, "keys"), master(keyService, clients.stream())), check, surface);
    }

    static @Nullable Aead master(String keyService, Stream<KmsClient> clients) {
        if (keyService.isBlank()) {
            return null;
        }
        try {
            return clients.filter(client -> client.doesSupport(keyService))
                    .findFirst()
                    .orElseThrow(
                            () -> new KeysUnusable("No client for the key service of %s was added to this installation."
                                    .formatted(keyService)))
                    .getAead(keyService);
        } catch (GeneralSecurityException e) {
            throw new KeysUnusable("The key service of %s gives no key.".formatted(keyService), e);
        }
    }
}
