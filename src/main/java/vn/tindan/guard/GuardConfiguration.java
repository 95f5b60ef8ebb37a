package vn.tindan.guard;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the limits from the configuration. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GuardLimits.class)
class GuardConfiguration {

    @Bean
    DiskGuard diskGuard(GuardLimits limits, @Value("${tindan.home}") Path home) {
        return DiskGuard.of(limits, home);
    }
}
