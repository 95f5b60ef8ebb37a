package vn.tindan.web.outgoing;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one gate on the way out. Every socket of the JVM and every HTTP client asks its selector of proxies before it
 * connects, whichever library opened it: a host that no setting names is refused there, and said once in the log.
 */
final class OutgoingHosts extends ProxySelector {

    private static final Logger LOG = LoggerFactory.getLogger(OutgoingHosts.class);

    private final @Nullable ProxySelector proxies;
    private final Set<String> allowed = ConcurrentHashMap.newKeySet();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    private OutgoingHosts(@Nullable ProxySelector proxies) {
        this.proxies = proxies;
    }

    /** From here on only these are called; whoever starts a second application in this JVM adds its own. */
    static void allowOnly(Set<String> hosts) {
        var gate = ProxySelector.getDefault() instanceof OutgoingHosts already
                ? already
                : new OutgoingHosts(ProxySelector.getDefault());
        hosts.forEach(host -> gate.allowed.add(host.toLowerCase(Locale.ROOT)));
        ProxySelector.setDefault(gate);
    }

    @Override
    public List<Proxy> select(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        if (!allowed.contains(host) && !allowed.contains(host + ":" + port(uri))) {
            refuse(host, port(uri));
        }
        return proxies == null ? List.of(Proxy.NO_PROXY) : proxies.select(uri);
    }

    private void refuse(String host, int port) {
        if (refused.size() < 100 && refused.add(host)) {
            LOG.warn("Refused to call {} on port {}: no setting names it (tindan.outgoing)", host, port);
        }
        throw new IllegalArgumentException("no setting names this host");
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "http".equalsIgnoreCase(uri.getScheme()) ? 80 : 443;
    }

    @Override
    public void connectFailed(URI uri, SocketAddress proxy, IOException cause) {
        if (proxies != null) {
            proxies.connectFailed(uri, proxy, cause);
        }
    }
}
