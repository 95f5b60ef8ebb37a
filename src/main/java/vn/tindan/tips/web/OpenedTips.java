package vn.tindan.tips.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.tindan.accounts.cookies.SealedCookies;
import vn.tindan.tips.TipTracking;

/**
 * Keeps with the browser which tip it opened, so that looking at one's own tip reads and writes no session: a sealed cookie,
 * good for half an hour after the last page and twelve hours in all. Closing the tip ends it on the server too ({@link TipTracking#close}). A handler
 * that takes a {@link TipTracking.Opened} gets it from here, or null.
 */
@Component
class OpenedTips implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private static final String COOKIE = "tip";
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final String NEVER = "-";

    private final SealedCookies cookies;
    private final Clock clock;

    OpenedTips(SealedCookies cookies, Clock clock) {
        this.cookies = cookies;
        this.clock = clock;
    }

    private record Kept(TipTracking.Opened opened, Instant since) {}

    void keep(HttpServletResponse response, TipTracking.Opened opened) {
        keep(response, new Kept(opened, clock.instant()));
    }

    private void keep(HttpServletResponse response, Kept kept) {
        var opened = kept.opened();
        var before = opened.lastBefore();
        cookies.giveWhileOpen(
                response,
                COOKIE,
                String.join(
                        " ",
                        opened.tip().toString(),
                        HexFormat.of().formatHex(opened.digest()),
                        String.valueOf(opened.times()),
                        before == null ? NEVER : before.toString(),
                        String.valueOf(kept.since().getEpochSecond())),
                IDLE);
    }

    void forget(HttpServletResponse response) {
        cookies.remove(response, COOKIE);
    }

    private Optional<Kept> of(HttpServletRequest request) {
        return cookies.read(request, COOKIE)
                .flatMap(OpenedTips::parse)
                .filter(kept -> kept.since().plus(LONGEST).isAfter(clock.instant()));
    }

    /** What another release kept is not opened. */
    private static Optional<Kept> parse(String kept) {
        String[] parts = kept.split(" ");
        if (parts.length != 5) {
            return Optional.empty();
        }
        try {
            var opened = new TipTracking.Opened(
                    UUID.fromString(parts[0]),
                    HexFormat.of().parseHex(parts[1]),
                    parts[3].equals(NEVER) ? null : Instant.parse(parts[3]),
                    Integer.parseInt(parts[2]));
            return Optional.of(new Kept(opened, Instant.ofEpochSecond(Long.parseLong(parts[4]))));
        } catch (IllegalArgumentException | DateTimeException other) {
            return Optional.empty();
        }
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == TipTracking.Opened.class;
    }

    /** Each page gives it another half hour, but twelve hours after the receipt was shown it is to be shown again. */
    @Override
    public TipTracking.@Nullable Opened resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer page,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binding) {
        var opened = of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
        opened.ifPresent(
                kept -> keep(Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)), kept));
        return opened.map(Kept::opened).orElse(null);
    }
}
