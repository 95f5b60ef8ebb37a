package vn.tindan.accounts.cookies;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Hands something from the answer to a form over to the page that follows it: sealed, in a cookie that this page takes
 * away. No session is made for it, so that telling something writes nothing but the tip.
 */
@Component
public class OneTimeCookie {

    private static final Duration LIFE = Duration.ofMinutes(10);

    private final SealedCookies cookies;

    OneTimeCookie(SealedCookies cookies) {
        this.cookies = cookies;
    }

    public void give(HttpServletResponse response, String name, String content) {
        cookies.give(response, name, content, LIFE);
    }

    /** Empty when there is none, it is too old, or it is not ours. */
    public Optional<String> take(HttpServletRequest request, HttpServletResponse response, String name) {
        if (cookies.isGiven(request, name)) {
            cookies.remove(response, name);
        }
        return cookies.read(request, name);
    }
}
