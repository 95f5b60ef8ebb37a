package vn.tindan.figures.ledger;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks for a verification every night and does what is asked, unless {@code tindan.ledger.folding} is false. */
@Component
@ConditionalOnBooleanProperty(name = "tindan.ledger.folding", matchIfMissing = true)
class LedgerNights {

    private final LedgerChecks checks;

    LedgerNights(LedgerChecks checks) {
        this.checks = checks;
    }

    @Scheduled(cron = "0 40 1 * * *", zone = "Asia/Ho_Chi_Minh")
    void ask() {
        checks.askForTheNight();
    }

    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT30S")
    void work() {
        checks.work();
    }
}
