package vn.tindan.tips;

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

    TipCorrespondence(Tips tips, TipSteps steps, Conversation conversation) {
        this.tips = tips;
        this.steps = steps;
        this.conversation = conversation;
    }

    public void write(TipTriage.Handle handle, String text) {
        var tip = steps.find(handle);
        steps.permit(tip, TipAction.WRITE, Grounds.NONE);
        send(tip, text);
    }

    void send(Tip tip, String text) {
        conversation.write(tip.id(), tip.dataKey(), Side.POLICE, text);
        tip.written(Side.POLICE);
        tips.save(tip);
    }
}
