package vn.tindan.attachments;

import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tindan.attachments.store.FileStore;
import vn.tindan.attachments.store.FolderStore;
import vn.tindan.attachments.store.ObjectStorage;
import vn.tindan.attachments.store.ObjectStore;
import vn.tindan.attachments.terms.FileSettings;
import vn.tindan.sealing.WrappedKeys;

/** Chooses the store of this instance. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileSettings.class)
class FileConfiguration {

    @Bean
    FileStore fileStore(FileSettings settings) throws IOException {
        var storage = settings.s3();
        return storage == null
                ? new FolderStore(settings.folder())
                : new ObjectStore(ObjectStorage.client(storage), storage.bucket());
    }

    /** Of uploads only: the keys of enclosed files are under those of their tips. */
    @Bean
    WrappedKeys keysOfUploads() {
        return new WrappedKeys("attachments.upload", "id", "data_key");
    }
}
