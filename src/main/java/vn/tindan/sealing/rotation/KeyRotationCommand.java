package vn.tindan.sealing.rotation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import vn.tindan.sealing.KeyRotation;

/**
 * The command {@code --sealing.rotate}: a new wrapping key, then every data key under it, then the end. Where an earlier
 * run did not come to its end, it is finished first, and no further key is made.
 */
@Component
class KeyRotationCommand implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRotationCommand.class);

    private final KeyRotation rotation;
    private final KeyRewrapping rewrapping;
    private final ApplicationContext application;

    KeyRotationCommand(KeyRotation rotation, KeyRewrapping rewrapping, ApplicationContext application) {
        this.rotation = rotation;
        this.rewrapping = rewrapping;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption("sealing.rotate")) {
            long left = rotate();
            System.exit(SpringApplication.exit(application, () -> left == 0 ? 0 : 1));
        }
    }

    /** How many are left: those whose row changed under its hands. */
    long rotate() {
        if (rewrapping.remaining() == 0) {
            rotation.rotate();
            LOG.info("A new wrapping key seals from now on. Keep a copy of the key files as they are now");
        } else {
            LOG.info("An earlier rotation is not finished: going on with it, without another key");
        }
        long all = rewrapping.remaining();
        rewrapping.rewrapAll(done -> LOG.info("Data keys under the new key: {} of {}", done, all));
        long left = rewrapping.remaining();
        LOG.info(left == 0 ? "The rotation is complete" : "Some rows changed meanwhile: run the command once more");
        return left;
    }
}
