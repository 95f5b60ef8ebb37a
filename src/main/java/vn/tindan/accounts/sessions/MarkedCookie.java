package vn.tindan.accounts.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.session.web.http.CookieSerializer;
import vn.tindan.sealing.ServerSeal;

/**
 * Marks the session's id in the cookie: an id read from a copy of the database makes no cookie, as the mark's key is not
 * in it.
 */
final class MarkedCookie implements CookieSerializer {

    private static final String PURPOSE = "session cookie";

    private final CookieSerializer plain;
    private final ServerSeal seal;

    MarkedCookie(CookieSerializer plain, ServerSeal seal) {
        this.plain = plain;
        this.seal = seal;
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        String id = value.getCookieValue();
        String marked = id.isEmpty() ? id : id + "." + mark(id);
        plain.writeCookieValue(new CookieValue(value.getRequest(), value.getResponse(), marked));
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return plain.readCookieValues(request).stream()
                .flatMap(value -> proven(value).stream())
                .toList();
    }

    private Optional<String> proven(String value) {
        String[] parts = value.split("\\.", -1);
        return Stream.of(parts)
                .limit(1)
                .filter(id -> parts.length == 2 && MessageDigest.isEqual(bytes(mark(id)), bytes(parts[1])))
                .findFirst();
    }

    private String mark(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seal.mark(PURPOSE, id));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
