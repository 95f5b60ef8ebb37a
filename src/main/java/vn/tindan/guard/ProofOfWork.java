package vn.tindan.guard;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.altcha.altcha.Altcha;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.tindan.sealing.Pepper;

/** Work for the device of whoever sends, by ALTCHA: bound to one form, soon stale, accepted once. */
@Component
class ProofOfWork {

    private static final Duration LIFE = Duration.ofMinutes(20);
    private static final String FORM = "form";
    private static final int LONGEST = 2_000;

    private final GuardLimits limits;
    private final Pepper pepper;
    private final Spent spent;
    private final Clock clock;
    private final JsonMapper json;

    ProofOfWork(GuardLimits limits, Pepper pepper, Spent spent, Clock clock, JsonMapper json) {
        this.limits = limits;
        this.pepper = pepper;
        this.spent = spent;
        this.clock = clock;
        this.json = json;
    }

    /** What the page shall solve, as the small script of the page reads it. */
    String challengeFor(String form) {
        var options = new Altcha.ChallengeOptions()
                .setAlgorithm(Altcha.Algorithm.SHA256)
                .setMaxNumber(limits.work())
                .setSecureRandomNumber(true)
                .setHmacKey(key())
                .setExpires(clock.instant().plus(LIFE).getEpochSecond())
                .addParam(FORM, nameOf(form));
        try {
            var challenge = Altcha.createChallenge(options);
            return "%s|%s|%d|%s"
                    .formatted(challenge.salt, challenge.challenge, challenge.maxnumber, challenge.signature);
        } catch (Exception e) { // the library declares no other
            throw new IllegalStateException(e);
        }
    }

    boolean accepts(String solution, String form) {
        if (solution.isBlank() || solution.length() > LONGEST) {
            return false;
        }
        try {
            var payload = json.readValue(
                    new String(Base64.getDecoder().decode(solution), StandardCharsets.UTF_8), Altcha.Payload.class);
            var params = Altcha.extractParams(payload.salt);
            Instant expires = Instant.ofEpochSecond(Long.parseLong(String.valueOf(params.get("expires"))));
            return payload.number >= 0
                    && payload.number <= limits.work()
                    && nameOf(form).equals(params.get(FORM))
                    && expires.isAfter(clock.instant())
                    && Altcha.verifySolution(payload, key(), false)
                    && spent.spend(payload.challenge, expires);
        } catch (JacksonException | IllegalArgumentException | NullPointerException malformed) {
            return false;
        } catch (Exception e) { // the library declares no other
            throw new IllegalStateException(e);
        }
    }

    private String key() {
        return HexFormat.of().formatHex(pepper.digest("guard.proof", "key"));
    }

    private String nameOf(String form) {
        return HexFormat.of().formatHex(pepper.digest("guard.form", form), 0, 16);
    }
}
