package vn.tindan.accounts.cookies;

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
 * Cookies that only this application writes and reads: sealed, for this host and its own pages alone, and worth nothing
 * after their time, whatever the browser does with them. What is kept so costs the database nothing.
 */
@Component
public class SealedCookies {

    /** Until the browser is closed. */
    private static final Duration WITH_THE_BROWSER = Duration.ofSeconds(-1);

    private final Cookies cookies;
    private final ServerSeal seal;
    private final Clock clock;

    SealedCookies(Cookies cookies, ServerSeal seal, Clock clock) {
        this.cookies = cookies;
        this.seal = seal;
        this.clock = clock;
    }

    /** Good for so long, and gone from the browser then. */
    public void give(HttpServletResponse response, String name, String content, Duration life) {
        write(response, name, sealed(name, content, life), life);
    }

    /** Good for so long, and gone from the browser when that is closed. */
    public void giveWhileOpen(HttpServletResponse response, String name, String content, Duration life) {
        write(response, name, sealed(name, content, life), WITH_THE_BROWSER);
    }

    public void remove(HttpServletResponse response, String name) {
        write(response, name, "", Duration.ZERO);
    }

    public boolean isGiven(HttpServletRequest request, String name) {
        return value(request, name).isPresent();
    }

    /** Empty when there is none, it is too old, or it is not ours. */
    public Optional<String> read(HttpServletRequest request, String name) {
        return value(request, name).flatMap(value -> opened(name, value));
    }

    private Optional<String> value(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(cookies.name(name)))
                .map(Cookie::getValue)
                .findFirst();
    }

    private String sealed(String name, String content, Duration life) {
        String dated = clock.instant().plus(life).getEpochSecond() + " " + content;
        byte[] sealed = seal.seal(purpose(name), dated.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
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
