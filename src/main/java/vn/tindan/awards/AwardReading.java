package vn.tindan.awards;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tindan.accounts.Jurisdiction;

/** Shows a decision with its list of names to an officer; the trail gets a line. */
@Service
@Transactional
public class AwardReading {

    private final AwardRegister register;
    private final ApplicationEventPublisher events;

    AwardReading(AwardRegister register, ApplicationEventPublisher events) {
        this.register = register;
        this.events = events;
    }

    public AwardRegister.View read(Jurisdiction jurisdiction, UUID decision) {
        var view = register.view(jurisdiction, decision);
        events.publishEvent(new AwardEvent.Read(decision, view.unit()));
        return view;
    }
}
