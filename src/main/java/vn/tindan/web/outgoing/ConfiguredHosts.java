package vn.tindan.web.outgoing;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** The hosts that an operator named in a setting; {@code tindan.outgoing} names further ones, as host or host:port. */
final class ConfiguredHosts {

    private static final String DATABASE = "spring.datasource.url";
    private static final String PROVIDERS = "spring.security.oauth2.client.provider";
    private static final Pattern ADDRESS = Pattern.compile("https?://.+");
    private static final Pattern JDBC = Pattern.compile("jdbc:postgresql://([^/?]+).*");
    /** Where the embedded server answers. */
    private static final String ONESELF = "localhost,127.0.0.1";

    private final Environment environment;
    private final Set<String> hosts = new TreeSet<>();

    private ConfiguredHosts(Environment environment) {
        this.environment = environment;
    }

    static Set<String> of(Environment environment) {
        return new ConfiguredHosts(environment).find();
    }

    private Set<String> find() {
        if (environment.getProperty(DATABASE) == null) {
            addAll(ONESELF);
        }
        addDatabase(environment.getProperty(DATABASE));
        addDatabase(environment.getProperty("spring.flyway.url"));
        Stream.of("tindan.outgoing", "tindan.files.clamd", "spring.mail.host")
                .map(environment::getProperty)
                .forEach(this::addAll);
        addAddress(environment.getProperty("tindan.files.s3.endpoint"));
        providers().forEach((_, setting) -> addAddress(setting));
        return hosts;
    }

    /** Issuer and addresses of every provider of single sign-on, by their setting's name. */
    private Map<String, String> providers() {
        return Binder.get(environment)
                .bind(PROVIDERS, Bindable.mapOf(String.class, String.class))
                .orElse(Map.of());
    }

    private void addDatabase(@Nullable String url) {
        var named = JDBC.matcher(url == null ? "" : url);
        if (named.matches()) {
            addAll(named.group(1));
        }
    }

    private void addAddress(@Nullable String address) {
        if (address != null && ADDRESS.matcher(address).matches()) {
            var named = URI.create(address);
            addAll(named.getPort() < 0 ? named.getHost() : named.getHost() + ":" + named.getPort());
        }
    }

    private void addAll(@Nullable String list) {
        Stream.of((list == null ? "" : list).split(","))
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .forEach(hosts::add);
    }
}
