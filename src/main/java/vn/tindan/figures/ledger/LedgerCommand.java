package vn.tindan.figures.ledger;

import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * What an operator asks of the ledger when starting the application: {@code --figures.verify} or
 * {@code --figures.rebuild}. It answers and ends, with status 1 where a verification found a difference.
 */
@Component
class LedgerCommand implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(LedgerCommand.class);

    private final Ledger ledger;
    private final LedgerAudit audit;
    private final ApplicationContext application;

    LedgerCommand(Ledger ledger, LedgerAudit audit, ApplicationContext application) {
        this.ledger = ledger;
        this.audit = audit;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        answer(arguments).ifPresent(status -> System.exit(SpringApplication.exit(application, () -> status)));
    }

    OptionalInt answer(ApplicationArguments arguments) {
        if (arguments.containsOption("figures.rebuild")) {
            return OptionalInt.of(rebuild());
        }
        return arguments.containsOption("figures.verify") ? OptionalInt.of(verify()) : OptionalInt.empty();
    }

    private int rebuild() {
        log.info("figures.rebuild: {} cells corrected", audit.rebuild());
        return 0;
    }

    private int verify() {
        var differences = audit.verify();
        differences.forEach(cell -> log.warn(
                "figures.verify: {} {} {}: kept {}, the base rows say {}",
                cell.area(),
                cell.period(),
                cell.indicator(),
                cell.kept(),
                cell.expected()));
        ledger.unknownUnits().forEach(unit -> log.warn("figures.verify: {} is a unit geography does not know", unit));
        log.info("figures.verify: {}", differences.isEmpty() ? "no difference" : differences.size() + " cells differ");
        return differences.isEmpty() ? 0 : 1;
    }
}
