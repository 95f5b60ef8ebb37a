package vn.tindan.tips;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.NotFound;
import vn.tindan.tips.conversation.Conversation;
import vn.tindan.tips.history.TipHistory;
import vn.tindan.tips.terms.LegalType;
import vn.tindan.tips.terms.Outcome;
import vn.tindan.tips.terms.Side;
import vn.tindan.tips.terms.TipStatus;
import vn.tindan.tips.terms.Value;

/** What the police do with a tip, step by step. Each step reaches no further than the officer's jurisdiction. */
@Service
@Transactional
public class TipTriage {

    private final Tips tips;
    private final TipHistory history;
    private final Conversation conversation;
    private final RoutingDesk routing;
    private final Clock clock;

    TipTriage(Tips tips, TipHistory history, Conversation conversation, RoutingDesk routing, Clock clock) {
        this.tips = tips;
        this.history = history;
        this.conversation = conversation;
        this.routing = routing;
        this.clock = clock;
    }

    /** Which tip an officer means, as they saw it: a tip that changed since is not touched. */
    public record Handle(Jurisdiction jurisdiction, UUID tip, int version) {}

    public void receive(Handle handle) {
        step(handle, Tip::receive, null);
    }

    public void classify(Handle handle, LegalType type, @Nullable String note) {
        step(handle, tip -> tip.classify(type), note);
    }

    public void verify(Handle handle, String finding) {
        step(handle, Tip::verify, finding);
    }

    public void judge(Handle handle, Value value, String why) {
        var tip = find(handle);
        tip.judge(value);
        tips.save(tip);
        history.append(tip.asSubject(), "VALUE_" + value.name(), why);
    }

    public void resolve(Handle handle, Outcome outcome, String answer) {
        resolve(find(handle), outcome, answer);
    }

    public void close(Handle handle) {
        step(handle, Tip::close, null);
    }

    public void write(Handle handle, String text) {
        var tip = find(handle);
        conversation.write(tip.id(), tip.dataKey(), Side.POLICE, text);
        tip.written(Side.POLICE);
        tips.save(tip);
    }

    public void route(Handle handle, UnitId to, String why) {
        var tip = find(handle);
        routing.route(tip, to, CountryTime.today(clock).getYear());
        history.append(tip.asSubject(), "ROUTED", why);
        tips.save(tip);
    }

    /** A case that tips led to was cleared: those still open end with its outcome, and each citizen is told. */
    public void concludeByCase(Jurisdiction jurisdiction, Collection<UUID> led, Outcome outcome, String answer) {
        led.stream()
                .sorted()
                .map(id -> tips.findHandledBy(jurisdiction.reach(), id))
                .flatMap(Optional::stream)
                .filter(tip -> tip.status().isOpen() && tip.status().mayBecome(TipStatus.RESOLVED))
                .forEach(tip -> resolve(tip, outcome, answer));
    }

    private void resolve(Tip tip, Outcome outcome, String answer) {
        tip.resolve(outcome, CountryTime.today(clock));
        conversation.write(tip.id(), tip.dataKey(), Side.POLICE, answer);
        tip.written(Side.POLICE);
        tips.save(tip);
        history.append(tip.asSubject(), TipStatus.RESOLVED.name(), null);
    }

    private void step(Handle handle, Consumer<Tip> verb, @Nullable String note) {
        var tip = find(handle);
        verb.accept(tip);
        tips.save(tip);
        history.append(tip.asSubject(), tip.status().name(), note);
    }

    private Tip find(Handle handle) {
        var tip =
                tips.findHandledBy(handle.jurisdiction().reach(), handle.tip()).orElseThrow(NotFound::new);
        if (tip.version() != handle.version()) {
            throw new ObjectOptimisticLockingFailureException(Tip.class, handle.tip());
        }
        return tip;
    }
}
