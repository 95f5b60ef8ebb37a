package vn.tindan.accounts.sessions;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How cookies are named and kept: only over TLS and for this host alone ({@code __Host-}), unless {@code
 * tindan.cookies.secure} is false, as in the demonstration, which speaks plain HTTP.
 */
@Component
public class Cookies {

    private final boolean secure;

    Cookies(@Value("${tindan.cookies.secure:#{!environment.acceptsProfiles('demo')}}") boolean secure) {
        this.secure = secure;
    }

    public boolean secure() {
        return secure;
    }

    public String name(String name) {
        return (secure ? "__Host-tindan-" : "tindan-") + name;
    }
}
