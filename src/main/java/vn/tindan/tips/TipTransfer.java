package vn.tindan.tips;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.geography.UnitId;
import vn.tindan.shared.CountryTime;
import vn.tindan.shared.RuleViolation;
import vn.tindan.tips.informing.InformedUnits;
import vn.tindan.tips.terms.Grounds;
import vn.tindan.tips.terms.TipAction;

/** Hands a tip on to the unit it belongs to, which has it as new; the unit that had it reads nothing of it afterwards. */
@Service
@Transactional
public class TipTransfer {

    private final Tips tips;
    private final TipSteps steps;
    private final RoutingDesk routing;
    private final InformedUnits informed;
    private final Clock clock;

    TipTransfer(Tips tips, TipSteps steps, RoutingDesk routing, InformedUnits informed, Clock clock) {
        this.informed = informed;
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

    /** Tells another unit of it, which reads it from now on and does nothing with it. */
    public void inform(TipTriage.Handle handle, UnitId unit, String why) {
        var tip = steps.find(handle);
        if (unit.equals(tip.handlingUnit())) {
            throw new RuleViolation("tips.rule.route-elsewhere");
        }
        steps.take(
                tip,
                new TipSteps.Step(TipAction.INFORM, Grounds.because(why), null, routing.inForce(unit)),
                told -> informed.add(told.id(), unit));
    }

    /** From now on the other unit reads nothing of it. */
    public void uninform(TipTriage.Handle handle, UnitId unit, String why) {
        steps.take(
                steps.find(handle),
                new TipSteps.Step(TipAction.UNINFORM, Grounds.because(why), null, unit),
                tip -> informed.end(tip.id(), unit));
    }
}
