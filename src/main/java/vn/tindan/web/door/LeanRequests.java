package vn.tindan.web.door;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/** Leaves out what costs every request and serves nobody; measured with {@code bench/intake/speed}. */
@Configuration(proxyBeanMethods = false)
class LeanRequests {

    /** Each of thirty filters would be timed by itself, twice. */
    @Bean
    SecurityObservationSettings filtersAreNotTimed() {
        return SecurityObservationSettings.noObservations();
    }

    /** Each link of a page would be looked for among the files of the class path, to see whether it names one. */
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> linksAreLeftAsTheyAre() {
        var registration = new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        registration.setEnabled(false);
        return registration;
    }
}
