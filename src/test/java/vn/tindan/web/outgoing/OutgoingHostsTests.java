package vn.tindan.web.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.web.client.RestClient;
import software.amazon.awssdk.core.exception.SdkClientException;
import vn.tindan.attachments.store.ObjectStorage;
import vn.tindan.support.IntegrationTest;

/** Whoever asks, by whatever client: a host that no setting names is not called. */
@IntegrationTest
class OutgoingHostsTests {

    /** An address of documentation: nobody answers there, and nobody must be asked. */
    private static final String FOREIGN = "192.0.2.7";

    private static final URI PAGE = URI.create("http://" + FOREIGN + "/");
    private static final String WHY = "no setting names this host";

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).hasStackTraceContaining(WHY);
    }

    @Test
    void refusesASocket() {
        refused(() -> {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(FOREIGN, 3310), 2_000);
            }
        });
        refused(() -> new Socket("metadata.internal", 80).close());
    }

    @Test
    void refusesEveryHttpClient() {
        refused(() -> PAGE.toURL().openStream());
        refused(() -> {
            try (var client = HttpClient.newHttpClient()) {
                client.send(HttpRequest.newBuilder(PAGE).build(), HttpResponse.BodyHandlers.discarding());
            }
        });
        refused(() -> RestClient.create().get().uri(PAGE).retrieve().toBodilessEntity());
    }

    @Test
    void refusesObjectStorageThatIsNotTheConfiguredOne() {
        try (var client =
                ObjectStorage.client(new ObjectStorage(URI.create("https://" + FOREIGN), "b", "r", "k", "s"))) {
            assertThatThrownBy(client::listBuckets)
                    .isInstanceOf(SdkClientException.class)
                    .hasStackTraceContaining(WHY);
        }
    }

    @Test
    void callsWhomASettingNames() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var socket = new Socket("localhost", server.getLocalPort())) {
            assertThat(socket.isConnected()).isTrue();
        }
    }

    @Test
    void readsTheHostsOutOfTheSettings() {
        var settings = new MockEnvironment();
        Map.of(
                        "spring.datasource.url", "jdbc:postgresql://db1:5432,db2:5433/tindan?sslmode=verify-full",
                        "spring.mail.host", "mail.example.vn",
                        "tindan.files.clamd", "clam:3310",
                        "tindan.files.s3.endpoint", "https://s3.example.vn:9000",
                        "tindan.outgoing", "keys.example.vn, tokens.example.vn:8443",
                        "spring.security.oauth2.client.provider.nganh.issuer-uri", "https://id.example.vn/realm",
                        "spring.security.oauth2.client.provider.nganh.user-name-attribute", "sub")
                .forEach(settings::setProperty);
        assertThat(ConfiguredHosts.of(settings))
                .containsExactlyInAnyOrder(
                        "db1:5432",
                        "db2:5433",
                        "mail.example.vn",
                        "clam:3310",
                        "s3.example.vn:9000",
                        "keys.example.vn",
                        "tokens.example.vn:8443",
                        "id.example.vn");
        assertThat(ConfiguredHosts.of(new MockEnvironment())).containsExactlyInAnyOrder("localhost", "127.0.0.1");
    }
}
