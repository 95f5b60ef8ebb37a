package vn.tindan.figures.ledger;

import org.junit.jupiter.api.Test;

/** What is kept is the truth after any history; {@code -Dledger.histories=400} tries more of them. */
class LedgerHistoryTests {

    private static final int HISTORIES = Integer.getInteger("ledger.histories", 8);
    private static final int STEPS = 40;

    @Test
    void keepsTheTruthThroughRandomHistories() {
        var database = LedgerForTests.freshDatabase();
        for (int seed = 0; seed < HISTORIES; seed++) {
            try (var history = new LedgerHistory(database, seed)) {
                history.live(STEPS);
            }
        }
    }
}
