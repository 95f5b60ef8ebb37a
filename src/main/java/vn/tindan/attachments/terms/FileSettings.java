package vn.tindan.attachments.terms;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import vn.tindan.attachments.store.ObjectStorage;

/**
 * {@code tindan.files}: where files lie and how much of them is taken.
 *
 * @param largest of one file
 * @param perTip how many files one tip may have
 * @param pixels of one picture
 * @param duration of one recording, as it says of itself
 * @param pages of one document, as it says of itself
 * @param reserve room that stays free on the disk: before it is touched, no file is taken. More than what closes the doors
 *     ({@code tindan.guard.free-disk}), so that files never keep words out
 * @param clamd the virus scanner's daemon as host:port, where there is one
 * @param s3 object storage instead of the folder, where it is named
 * @param idle how long an upload that nobody goes on with is kept
 */
@ConfigurationProperties("tindan.files")
public record FileSettings(
        Path folder,
        @DefaultValue("200MB") DataSize largest,
        @DefaultValue("20") int perTip,
        @DefaultValue("120000000") long pixels,
        @DefaultValue("3h") Duration duration,
        @DefaultValue("3000") long pages,
        @DefaultValue("1GB") DataSize reserve,
        @DefaultValue("24h") Duration idle,
        @Nullable String clamd,
        @Nullable ObjectStorage s3) {}
