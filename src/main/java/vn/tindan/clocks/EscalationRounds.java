package vn.tindan.clocks;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every ten minutes for what has run out. */
@Component
class EscalationRounds {

    private final Escalation escalation;

    EscalationRounds(Escalation escalation) {
        this.escalation = escalation;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT10M")
    void tell() {
        escalation.tell();
    }
}
