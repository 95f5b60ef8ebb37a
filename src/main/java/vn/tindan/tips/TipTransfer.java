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

    private final TipSteps steps;
    private final RoutingDesk routing;
    private final Clock clock;

    TipTransfer(TipSteps steps, RoutingDesk routing, Clock clock) {
        this.steps = steps;
        this.routing = routing;
        this.clock = clock;
    }

    public void route(TipTriage.Handle handle, UnitId to, String why) {
        steps.take(
                steps.find(handle),
                new TipSteps.Step(TipAction.ROUTE, Grounds.because(why), null, to),
                tip -> routing.route(tip, to, CountryTime.today(clock).getYear()));
    }
}
