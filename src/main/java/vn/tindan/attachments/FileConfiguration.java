package vn.tindan.attachments;

import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tindan.attachments.store.FileStore;
import vn.tindan.attachments.store.FolderStore;

/** Chooses the store of this instance. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileSettings.class)
class FileConfiguration {

    @Bean
    FileStore fileStore(FileSettings settings) throws IOException {
        return new FolderStore(settings.folder());
    }
}
