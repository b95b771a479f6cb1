package fr.portevoix.council.review;

import fr.portevoix.action.Choice;
import fr.portevoix.action.Decidable;
import fr.portevoix.action.Outcome;
import fr.portevoix.council.Council;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Indicators that a council proposes, on agendas; what is decided of one is read beside it. */
@ApplicationScoped
class IndicatorsOnAgenda implements Decidable {
    @Override
    public String kind() {
        return ProposedIndicator.KIND;
    }

    @Override
    public List<Choice> choices(Contract contract) {
        return ProposedIndicator.<ProposedIndicator>list(
                        "from ProposedIndicator i join fetch i.body b join fetch i.sheet where b.contract = ?1"
                                + " order by i.proposedOn desc, i.label",
                        contract)
                .stream()
                .map(IndicatorsOnAgenda::choice)
                .toList();
    }

    @Override
    public Optional<Choice> find(UUID id) {
        return ProposedIndicator.<ProposedIndicator>findByIdOptional(id).map(IndicatorsOnAgenda::choice);
    }

    @Override
    @Transactional
    public void decided(UUID id, Outcome outcome, LocalDate day, String reason) {
        ProposedIndicator.update(
                "outcome = ?1, decidedOn = ?2, decisionReason = ?3 where id = ?4", outcome, day, reason, id);
    }

    private static Choice choice(ProposedIndicator indicator) {
        return new Choice(
                indicator.id,
                indicator.label + " – " + indicator.sheet.title,
                null,
                Council.address(indicator.body) + "/bilans");
    }
}
