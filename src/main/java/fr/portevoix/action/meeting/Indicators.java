package fr.portevoix.action.meeting;

import fr.portevoix.action.Choice;
import fr.portevoix.action.Decidable;
import fr.portevoix.action.Outcome;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.Indicator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is measured for each quartier, on agendas. */
@ApplicationScoped
class Indicators implements Decidable {
    @Override
    public String kind() {
        return "indicator";
    }

    @Override
    public List<Choice> choices(Contract contract) {
        return Indicator.of(contract).stream().map(Indicators::choice).toList();
    }

    @Override
    public Optional<Choice> find(UUID id) {
        return Indicator.<Indicator>findByIdOptional(id).map(Indicators::choice);
    }

    @Override
    public void decided(UUID id, Outcome outcome, LocalDate day, String reason) {
        // A figure is what it is; the decision says what is made of it.
    }

    private static Choice choice(Indicator indicator) {
        return new Choice(indicator.id, indicator.label, null, null);
    }
}
