package vn.tindan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** A page is in the language of its address, whatever the browser would prefer; without one in Vietnamese. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

    static Language of(HttpServletRequest request) {
        return request.getAttribute(LanguageFilter.CHOSEN) instanceof Language language
                ? language
                : Language.VIETNAMESE;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new AcceptHeaderLocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return of(request).locale();
            }
        };
    }
}
