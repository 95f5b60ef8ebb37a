package vn.tindan.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The clock of the demonstration: right for everybody, but for the thread that tells of the past. */
@Component
@Primary
@Profile("demo")
class DemoClock extends Clock {

    private static final ThreadLocal<Instant> TURNED = new ThreadLocal<>();

    void turnTo(Instant instant) {
        TURNED.set(instant);
    }

    void turnBack() {
        TURNED.remove();
    }

    @Override
    public Instant instant() {
        Instant turned = TURNED.get();
        return turned == null ? Instant.now() : turned;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
