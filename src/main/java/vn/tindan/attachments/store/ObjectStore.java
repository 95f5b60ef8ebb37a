package vn.tindan.attachments.store;

import java.io.BufferedOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * S3-compatible storage. What is written waits, sealed already, in a local file, as the protocol wants to know a length
 * first; an object is there when the storage said so, and whole or not at all.
 */
public final class ObjectStore implements FileStore {

    private final S3Client client;
    private final String bucket;
    private final Path waitingRoom;

    public ObjectStore(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
        this.waitingRoom = Path.of(System.getProperty("java.io.tmpdir", "/tmp"));
    }

    @Override
    public Writing write(UUID name) throws IOException {
        return new ObjectWriting(name);
    }

    @Override
    public InputStream read(UUID name) throws IOException {
        try {
            return client.getObject(request -> request.bucket(bucket).key(name.toString()));
        } catch (NoSuchKeyException e) {
            throw new FileNotFoundException(name.toString());
        } catch (SdkException e) {
            throw new IOException("the storage does not answer", e);
        }
    }

    @Override
    public void erase(UUID name) throws IOException {
        try {
            client.deleteObject(request -> request.bucket(bucket).key(name.toString()));
        } catch (SdkException e) {
            throw new IOException("the storage does not answer", e);
        }
    }

    @Override
    public void keptBefore(Instant instant, Consumer<UUID> visitor) throws IOException {
        try {
            client.listObjectsV2Paginator(request -> request.bucket(bucket)).contents().stream()
                    .filter(object -> object.lastModified().isBefore(instant))
                    .forEach(object -> visitor.accept(UUID.fromString(object.key())));
        } catch (SdkException e) {
            throw new IOException("the storage does not answer", e);
        }
    }

    /** The storage does not say; what waits here to go there needs room here. */
    @Override
    public long room() throws IOException {
        return Files.getFileStore(waitingRoom).getUsableSpace();
    }

    private final class ObjectWriting implements Writing {

        private final UUID name;
        private final Path waiting;
        private final OutputStream bytes;

        ObjectWriting(UUID name) throws IOException {
            this.name = name;
            this.waiting = Files.createTempFile(waitingRoom, "tindan-", ".sealed");
            this.bytes = new BufferedOutputStream(Files.newOutputStream(waiting), 64 * 1024);
        }

        @Override
        public OutputStream bytes() {
            return bytes;
        }

        @Override
        public void keep() throws IOException {
            bytes.close();
            try {
                client.putObject(request -> request.bucket(bucket).key(name.toString()), RequestBody.fromFile(waiting));
            } catch (SdkException e) {
                throw new IOException("the storage does not keep", e);
            }
        }

        @Override
        public void close() throws IOException {
            bytes.close();
            Files.deleteIfExists(waiting);
        }
    }
}
