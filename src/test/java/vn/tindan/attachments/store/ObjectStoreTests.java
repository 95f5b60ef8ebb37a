package vn.tindan.attachments.store;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.s3.S3Client;

/** Against a stand-in that speaks the few words of S3 that are used. */
class ObjectStoreTests extends FileStoreContract {

    private final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();
    private HttpServer server;
    private S3Client client;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        client = ObjectStorage.client(new ObjectStorage(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "tep", "vn-1", "khoa", "bi-mat"));
    }

    @AfterEach
    void stop() {
        client.close();
        server.stop(0);
    }

    @Override
    FileStore store() {
        return new ObjectStore(client, "tep");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().split("/", 3); // "", bucket, key
            String key = path.length < 3 ? "" : path[2];
            byte[] sent = exchange.getRequestBody().readAllBytes();
            switch (exchange.getRequestMethod()) {
                case "PUT" -> {
                    objects.put(key, sent);
                    exchange.getResponseHeaders().set("ETag", "\"x\"");
                    exchange.sendResponseHeaders(200, -1);
                }
                case "DELETE" -> {
                    objects.remove(key);
                    exchange.sendResponseHeaders(204, -1);
                }
                default -> say(exchange, key);
            }
        }
    }

    private void say(HttpExchange exchange, String key) throws IOException {
        byte[] body = objects.get(key);
        int status = 200;
        if (key.isEmpty()) {
            body = list().getBytes(StandardCharsets.UTF_8);
        } else if (body == null) {
            status = 404;
            body = "<Error><Code>NoSuchKey</Code><Message>none</Message></Error>".getBytes(StandardCharsets.UTF_8);
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private String list() {
        return objects.keySet().stream()
                .map(key -> "<Contents><Key>%s</Key><LastModified>%s</LastModified><Size>1</Size></Contents>"
                        .formatted(key, Instant.now()))
                .collect(Collectors.joining(
                        "",
                        "<ListBucketResult><Name>tep</Name><IsTruncated>false</IsTruncated>",
                        "</ListBucketResult>"));
    }
}
