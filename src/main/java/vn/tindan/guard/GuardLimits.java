package vn.tindan.guard;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * When the guard wakes up ({@code tindan.guard.*}); above a rate nobody is refused, only asked for work or patience.
 *
 * @param perAddress tips in ten minutes from one network address: a whole province may share one
 * @param overall tips in ten minutes from everywhere
 * @param work how many hashes a proof costs at most
 * @param patience how long somebody without JavaScript waits instead
 * @param freeDisk what must be left on the disk of keys and files
 * @param atOnce tips being written at the same time; fewer than connections to the database
 * @param queue how long one waits for its turn before the door closes: not as long as a browser waits
 */
@ConfigurationProperties("tindan.guard")
record GuardLimits(
        @DefaultValue("120") int perAddress,
        @DefaultValue("1200") int overall,
        @DefaultValue("60000") long work,
        @DefaultValue("30s") Duration patience,
        @DefaultValue("512MB") DataSize freeDisk,
        @DefaultValue("8") int atOnce,
        @DefaultValue("20s") Duration queue) {}
