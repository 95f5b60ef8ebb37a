package vn.tindan.guard;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.tindan.web.IntakeClosed;

/** What stands before the intake of tips: asks for work or patience under pressure, and lets in only what can be kept. */
@Service
public class IntakeGuard {

    private final Pressure pressure;
    private final ProofOfWork work;
    private final Patience patience;
    private final GuardLimits limits;
    private final Semaphore places;

    IntakeGuard(Pressure pressure, ProofOfWork work, Patience patience, GuardLimits limits) {
        this.pressure = pressure;
        this.work = work;
        this.patience = patience;
        this.limits = limits;
        this.places = new Semaphore(limits.atOnce(), true);
    }

    /** What came of looking at a form: whether it may pass, and whether a desk should look at it first. */
    public enum Verdict {
        PASSES,
        WAITED,
        SHOULD_WAIT
    }

    /** What a page asks for: work for its script, or a ticket and some seconds. */
    public record Check(String challenge, String ticket, long seconds) {}

    /**
     * Looks at a form that is otherwise complete.
     *
     * @param form the key of the submission, to which work and ticket are bound
     */
    public Verdict look(String address, String form, @Nullable String solution, @Nullable String ticket) {
        if (!pressure.risesWith(address) || solution != null && work.accepts(solution, form)) {
            return Verdict.PASSES;
        }
        return ticket != null && patience.accepts(ticket, form) ? Verdict.WAITED : Verdict.SHOULD_WAIT;
    }

    /** Asks again; a ticket already given stays good, so that impatience costs nothing. */
    public Check check(String form, @Nullable String ticket) {
        return new Check(
                work.challengeFor(form),
                ticket != null && patience.wrote(ticket, form) ? ticket : patience.ticketFor(form),
                limits.patience().toSeconds());
    }

    /** Does it when a place is free; closes the door where none becomes free in time. */
    public <T> T inTurn(Supplier<T> intake) {
        if (!enter()) {
            throw new IntakeClosed();
        }
        try {
            return intake.get();
        } finally {
            leave();
        }
    }

    /** Waits for a place, whoever came first having the first that is free. False where none becomes free in time. */
    boolean enter() {
        try {
            return places.tryAcquire(limits.queue().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void leave() {
        places.release();
    }
}
