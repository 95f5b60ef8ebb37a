package vn.tindan.accounts.signin;

import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The providers of single sign-on that the configuration names ({@code spring.security.oauth2.client}); most have none. */
@Component
public class SingleSignOn {

    private final List<Provider> providers;

    SingleSignOn(ObjectProvider<ClientRegistrationRepository> registrations) {
        this.providers = registrations.stream()
                .filter(Iterable.class::isInstance)
                .flatMap(each -> StreamSupport.stream(((Iterable<?>) each).spliterator(), false))
                .map(ClientRegistration.class::cast)
                .map(each -> new Provider("/oauth2/authorization/" + each.getRegistrationId(), each.getClientName()))
                .toList();
    }

    /** One provider as the sign-in page offers it. */
    public record Provider(String path, String name) {}

    public List<Provider> providers() {
        return providers;
    }
}
