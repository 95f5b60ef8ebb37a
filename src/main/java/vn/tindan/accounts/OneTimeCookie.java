package vn.tindan.accounts;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.sessions.Cookies;
import vn.tindan.sealing.SealBroken;
import vn.tindan.sealing.ServerSeal;

/**
 * Hands something from the answer to a form over to the page that follows it: sealed, in a cookie that this page takes
 * away. No session is made for it, so that telling something writes nothing but the tip.
 */
@Component
public class OneTimeCookie {

    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Cookies cookies;
    private final ServerSeal seal;
    private final Clock clock;

    OneTimeCookie(Cookies cookies, ServerSeal seal, Clock clock) {
        this.cookies = cookies;
        this.seal = seal;
        this.clock = clock;
    }

    public void give(HttpServletResponse response, String name, String content) {
        String dated = clock.instant().plus(LIFE).getEpochSecond() + " " + content;
        byte[] sealed = seal.seal(purpose(name), dated.getBytes(StandardCharsets.UTF_8));
        write(response, name, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), LIFE);
    }

    /** Empty when there is none, it is too old, or it is not ours. */
    public Optional<String> take(HttpServletRequest request, HttpServletResponse response, String name) {
        var given = Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(cookies.name(name)))
                .map(Cookie::getValue)
                .findFirst();
        given.ifPresent(_ -> write(response, name, "", Duration.ZERO));
        return given.flatMap(value -> opened(name, value));
    }

    private Optional<String> opened(String name, String sealed) {
        try {
            byte[] content = seal.open(purpose(name), Base64.getUrlDecoder().decode(sealed));
            String[] dated = new String(content, StandardCharsets.UTF_8).split(" ", 2);
            boolean fresh = Instant.ofEpochSecond(Long.parseLong(dated[0])).isAfter(clock.instant());
            return fresh ? Optional.of(dated[1]) : Optional.empty();
        } catch (IllegalArgumentException | SealBroken notOurs) {
            return Optional.empty();
        }
    }

    private void write(HttpServletResponse response, String name, String value, Duration life) {
        var cookie = ResponseCookie.from(cookies.name(name), value)
                .httpOnly(true)
                .secure(cookies.secure())
                .path("/")
                .sameSite("Strict")
                .maxAge(life)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String purpose(String name) {
        return "cookie " + name;
    }
}
