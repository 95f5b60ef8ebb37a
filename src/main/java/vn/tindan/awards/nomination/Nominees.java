package vn.tindan.awards.nomination;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tindan.accounts.Jurisdiction;
import vn.tindan.awards.AwardRegister;
import vn.tindan.awards.Awards;
import vn.tindan.awards.Honour;

/** Puts nominees on the lists of decisions, by the rules of those lists, and takes them off again. */
@Component
class Nominees {

    private final NominationRules rules;
    private final Awards awards;
    private final AwardRegister register;

    Nominees(NominationRules rules, Awards awards, AwardRegister register) {
        this.rules = rules;
        this.awards = awards;
        this.register = register;
    }

    /** The decision, as it was before. */
    AwardRegister.View putOnList(Jurisdiction reach, Nomination nomination, UUID decision) {
        var view = register.view(reach, decision);
        rules.requireNothingPending(nomination.draft().nominee(), view.decidedOn());
        awards.honour(new Awards.Handle(reach, decision, view.version()), List.of(honour(nomination)));
        return view;
    }

    private Honour honour(Nomination nomination) {
        var nominee = nomination.draft().nominee();
        var achievement = nomination.draft().achievement();
        var consent = nomination.draft().consent();
        return new Honour(
                nominee.kind(),
                nominee.name(),
                nominee.unit(),
                achievement.text(),
                new Honour.Particulars(
                        nominee.birthYear(),
                        nominee.detail(),
                        nomination.draft().proposal().reward(),
                        null),
                new Honour.Ground(
                        nomination.id(),
                        rules.key(achievement),
                        nominee.capacity() == Capacity.OFFICER,
                        consent.document(),
                        consent.on()));
    }

    /** The decision, as it was before. */
    AwardRegister.View takeOffList(Jurisdiction reach, Nomination nomination) {
        var decision = register.view(reach, Objects.requireNonNull(nomination.decision()));
        decision.recipients().stream()
                .filter(recipient -> nomination.id().equals(recipient.nominationId()))
                .findFirst()
                .ifPresent(recipient ->
                        awards.remove(new Awards.Handle(reach, decision.id(), decision.version()), recipient.id()));
        return decision;
    }
}
