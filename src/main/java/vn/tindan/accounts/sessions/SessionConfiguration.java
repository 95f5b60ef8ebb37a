package vn.tindan.accounts.sessions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import vn.tindan.sealing.ServerSeal;

/** What Spring Session needs to know of ours: how attributes are kept and what the cookie looks like. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    ConversionService springSessionConversionService(SealedSessions sealed) {
        return sealed.conversion();
    }

    /** Two requests of one session that put the same attribute at once: a double click must not end in an error. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> attributesOfTwoRequestsAtOnce() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    CookieSerializer cookieSerializer(Cookies cookies, ServerSeal seal) {
        var plain = new DefaultCookieSerializer();
        plain.setCookieName(cookies.name("session"));
        plain.setCookiePath("/");
        plain.setUseSecureCookie(cookies.secure());
        plain.setUseHttpOnlyCookie(true);
        plain.setSameSite("Lax");
        plain.setUseBase64Encoding(false);
        return new MarkedCookie(plain, seal);
    }
}
