package vn.tindan.tips;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.CountryTime;
import vn.tindan.tips.terms.Grounds;
import vn.tindan.tips.terms.TipAction;

/** Hands a tip on to the unit it belongs to, which has it as new; the unit that had it reads nothing of it afterwards. */
@Service
@Transactional
public class TipTransfer {

    private final Tips tips;
    private final TipSteps steps;
    private final RoutingDesk routing;
    private final Clock clock;

    TipTransfer(Tips tips, TipSteps steps, RoutingDesk routing, Clock clock) {
        this.tips = tips;
        this.steps = steps;
        this.routing = routing;
        this.clock = clock;
    }

    /** Says that it is not this unit's to handle; the clock of the transfer runs from here on. */
    public void disclaim(TipTriage.Handle handle, String why) {
        steps.take(steps.find(handle), TipSteps.Step.of(TipAction.DISCLAIM, Grounds.because(why)));
    }

    /** What is merged into it goes with it. */
    public void route(TipTriage.Handle handle, UnitId to, String why) {
        var tip = steps.find(handle);
        var merged = tips.findByMergedInto(tip.id());
        var step = new TipSteps.Step(TipAction.ROUTE, Grounds.because(why), null, to);
        int year = CountryTime.today(clock).getYear();
        steps.take(tip, step, sent -> routing.route(sent, to, year));
        merged.forEach(each -> steps.accompany(each, step, sent -> routing.route(sent, to, year)));
    }
}
