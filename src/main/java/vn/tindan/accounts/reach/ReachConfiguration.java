package vn.tindan.accounts.reach;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

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

    /**
     * Sessions are read and written in nobody's name, beside the wall: otherwise each request of a signed-in officer or a
     * citizen would tell its connection to and fro for whom it is.
     */
    @Bean(defaultCandidate = false)
    @SpringSessionDataSource
    DataSource sessionPool(DataSource behindTheWall) {
        return behindTheWall instanceof ReachDataSource wall ? wall.beside() : behindTheWall;
    }

    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations(@SpringSessionDataSource DataSource pool) {
        var own = new TransactionTemplate(new DataSourceTransactionManager(pool));
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return own;
    }
}
