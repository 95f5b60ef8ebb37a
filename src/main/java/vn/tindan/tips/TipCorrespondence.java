package vn.tindan.tips;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.tips.conversation.Conversation;
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
    private final TipClocks clocks;
    private final Clock clock;

    TipCorrespondence(Tips tips, TipSteps steps, Conversation conversation, TipClocks clocks, Clock clock) {
        this.tips = tips;
        this.steps = steps;
        this.conversation = conversation;
        this.clocks = clocks;
        this.clock = clock;
    }

    public void write(TipTriage.Handle handle, String text) {
        var tip = steps.find(handle);
        steps.permit(tip, TipAction.WRITE, Grounds.NONE);
        send(tip, text);
        clocks.follow(tip, TipAction.WRITE, clock.instant());
    }

    void send(Tip tip, String text) {
        conversation.write(tip.id(), tip.dataKey(), Side.POLICE, text);
        tip.written(Side.POLICE);
        tips.save(tip);
    }
}
