package vn.tindan.sealing;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.tindan.sealing.keys.Keyring;

/**
 * Gives the key-encryption keyset a new primary key. Old keys stay and open what they wrapped, so nothing stops;
 * {@link Sealing#rewrap} then carries the data keys over one by one. Instances that share the key folder follow within a
 * minute; one with a folder of its own needs the new file before it meets a row sealed elsewhere.
 */
@Component
public class KeyRotation {

    private final Keyring keyring;

    KeyRotation(Keyring keyring) {
        this.keyring = keyring;
    }

    public void rotate() {
        keyring.rotateWrappingKey();
    }

    @Scheduled(fixedDelay = 60 * 1000, initialDelay = 60 * 1000)
    void follow() {
        keyring.followRotation();
    }
}
