package vn.tindan.web;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Whether what is shown is made up: then every page and every print says so. */
@Component
public class Demonstration {

    private final boolean running;

    Demonstration(Environment environment) {
        this.running = environment.acceptsProfiles(Profiles.of("demo"));
    }

    public boolean isRunning() {
        return running;
    }
}
