package vn.tindan.returns;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Opens the rounds that began: every night, and when the application starts. */
@Component
class ReturnJobs {

    private final ReturnFormList forms;
    private final ReturnRounds rounds;

    ReturnJobs(ReturnFormList forms, ReturnRounds rounds) {
        this.forms = forms;
        this.rounds = rounds;
    }

    @Scheduled(cron = "0 10 0 * * *", zone = "Asia/Ho_Chi_Minh")
    @Scheduled(initialDelay = 60_000, fixedDelay = Long.MAX_VALUE)
    void openRounds() {
        forms.open().forEach(rounds::open);
    }
}
