package vn.tindan.accounts.reach;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the wall between the pool and everybody who borrows from it. */
@Configuration(proxyBeanMethods = false)
class ReachConfiguration {

    @Bean
    static BeanPostProcessor wallBeforeThePool() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool ? new ReachDataSource(pool) : bean;
            }
        };
    }
}
