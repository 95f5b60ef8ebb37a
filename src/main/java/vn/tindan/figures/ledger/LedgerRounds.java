package vn.tindan.figures.ledger;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Folds the ledger every second, unless {@code tindan.ledger.folding} is false. */
@Component
@ConditionalOnBooleanProperty(name = "tindan.ledger.folding", matchIfMissing = true)
class LedgerRounds {

    private static final Logger log = LoggerFactory.getLogger(LedgerRounds.class);

    private final Ledger ledger;
    private List<String> reported = List.of();

    LedgerRounds(Ledger ledger) {
        this.ledger = ledger;
    }

    @Scheduled(fixedDelayString = "${tindan.ledger.fold-every:1s}")
    void fold() {
        ledger.fold();
        var unknown = ledger.unknownUnits();
        if (!unknown.isEmpty() && !unknown.equals(reported)) {
            log.warn("Contributions of units that geography does not know are kept aside: {}", unknown);
        }
        reported = unknown;
    }
}
