package vn.tindan.tips;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.tips.conversation.Conversation;
import vn.tindan.tips.conversation.Notes;
import vn.tindan.tips.terms.Grounds;
import vn.tindan.tips.terms.Side;
import vn.tindan.tips.terms.TipAction;

/** What officers write to the citizen who told a tip. */
@Service
@Transactional
public class TipCorrespondence {

    private final Tips tips;
    private final TipSteps steps;
    private final Conversation conversation;
    private final Notes notes;
    private final ApplicationEventPublisher events;
    private final TipClocks clocks;
    private final Clock clock;

    TipCorrespondence(
            Tips tips,
            TipSteps steps,
            Conversation conversation,
            Notes notes,
            ApplicationEventPublisher events,
            TipClocks clocks,
            Clock clock) {
        this.tips = tips;
        this.steps = steps;
        this.conversation = conversation;
        this.notes = notes;
        this.events = events;
        this.clocks = clocks;
        this.clock = clock;
    }

    public void write(TipTriage.Handle handle, String text) {
        var tip = steps.find(handle);
        steps.permit(tip, TipAction.WRITE, Grounds.NONE);
        send(tip, text);
        clocks.follow(tip, TipAction.WRITE, clock.instant());
    }

    /** For the officers of the unit only. A note changes nothing, so it is kept whatever else happened meanwhile. */
    public void note(TipTriage.Handle handle, String authorName, String text) {
        var tip = steps.find(handle.jurisdiction().unit(), handle.tip());
        steps.permit(tip, TipAction.NOTE, Grounds.because(text));
        notes.write(tip.id(), tip.dataKey(), authorName, text);
        events.publishEvent(new TipEvent.Stepped(tip.id(), tip.handlingUnit(), TipAction.NOTE));
    }

    void send(Tip tip, String text) {
        conversation.write(tip.id(), tip.dataKey(), Side.POLICE, text);
        tip.written(Side.POLICE);
        tips.save(tip);
    }
}
