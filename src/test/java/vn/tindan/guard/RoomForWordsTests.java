package vn.tindan.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import vn.tindan.attachments.terms.FileSettings;

/** ATTACKS 46 and 51: whoever fills the disk with files that belong to no tip keeps files out, and no words. */
class RoomForWordsTests {

    @Test
    void filesAreRefusedLongBeforeTheDoorsClose() {
        var nothingSaid = new Binder(new MapConfigurationPropertySource(Map.of("tindan.files.folder", "files")));
        var files = nothingSaid.bindOrCreate("tindan.files", FileSettings.class);
        var guard = nothingSaid.bindOrCreate("tindan.guard", GuardLimits.class);
        assertThat(files.reserve().toBytes())
                .as("one more file may be on its way when the last one is refused")
                .isGreaterThanOrEqualTo(
                        guard.freeDisk().toBytes() + files.largest().toBytes());
    }
}
