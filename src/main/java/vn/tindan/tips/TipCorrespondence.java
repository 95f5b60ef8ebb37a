package vn.tindan.tips;

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

    TipCorrespondence(
            Tips tips, TipSteps steps, Conversation conversation, Notes notes, ApplicationEventPublisher events) {
        this.tips = tips;
        this.steps = steps;
        this.conversation = conversation;
        this.notes = notes;
        this.events = events;
    }

    /** A colleague who had the tip open meanwhile is told before the citizen reads a second answer. */
    public void write(TipTriage.Handle handle, String text) {
        steps.take(steps.find(handle), TipSteps.Step.of(TipAction.WRITE, Grounds.NONE), tip -> say(tip, text));
    }

    /**
     * For the officers of the unit only. A note is put beside the others and changes nothing that anybody decided on, so
     * it is kept whatever else happened meanwhile, and nobody's open page grows stale by it: the version stays.
     */
    public void note(TipTriage.Handle handle, String authorName, String text) {
        var tip = steps.find(handle.jurisdiction().unit(), handle.tip());
        steps.permit(tip, TipAction.NOTE, Grounds.because(text));
        notes.write(tip.id(), tip.dataKey(), authorName, text);
        events.publishEvent(new TipEvent.Stepped(tip.id(), tip.handlingUnit(), TipAction.NOTE));
    }

    void send(Tip tip, String text) {
        say(tip, text);
        tips.save(tip);
    }

    private void say(Tip tip, String text) {
        conversation.write(tip.id(), tip.dataKey(), Side.POLICE, text);
        tip.written(Side.POLICE);
    }
}
