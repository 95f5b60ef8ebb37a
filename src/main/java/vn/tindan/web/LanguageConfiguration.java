package vn.tindan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;

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
        return new LocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return of(request).locale();
            }

            @Override
            public void setLocale(
                    HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
                throw new UnsupportedOperationException("the address says the language");
            }
        };
    }
}
