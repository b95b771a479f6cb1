package fr.portevoix.proposal;

import fr.portevoix.contribution.Consultation;
import fr.portevoix.contribution.WayToSpeak;
import fr.portevoix.contribution.WaysToSpeak;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** The published calls for proposals, as ways to speak within a consultation; a closed one leads to what was proposed. */
@ApplicationScoped
class ProposalWays implements WaysToSpeak {
    @Inject
    CallRules rules;

    @Override
    public List<WayToSpeak> in(Consultation consultation, Locale language) {
        return ProposalCall.<ProposalCall>list(
                        "consultation = ?1 and published = true order by opensOn, slug", consultation)
                .stream()
                .map(call -> new WayToSpeak(
                        call.title.in(language),
                        address(call, rules.state(call)),
                        rules.state(call),
                        call.closesOn,
                        WayToSpeak.Deed.PROPOSE))
                .toList();
    }

    private static String address(ProposalCall call, WayToSpeak.State state) {
        String room = "/" + call.contract.slug + "/propositions";
        return state == WayToSpeak.State.CLOSED ? room + "?appel=" + call.slug : room + "/appels/" + call.slug;
    }
}
