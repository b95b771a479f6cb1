package fr.portevoix.council.opinion;

import fr.portevoix.action.Choice;
import fr.portevoix.action.Decidable;
import fr.portevoix.action.Outcome;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Published opinions on agendas; what the committee answers to each condition is kept with the opinion. */
@ApplicationScoped
class OpinionsOnAgenda implements Decidable {
    @Override
    public String kind() {
        return Opinion.KIND;
    }

    @Override
    public List<Choice> choices(Contract contract) {
        return Opinion.<Opinion>list(
                        "from Opinion o join fetch o.body b where b.contract = ?1 and o.publishedOn is not null"
                                + " order by o.publishedOn desc, o.title",
                        contract)
                .stream()
                .map(OpinionsOnAgenda::choice)
                .toList();
    }

    @Override
    public Optional<Choice> find(UUID id) {
        return Opinion.<Opinion>findByIdOptional(id).map(OpinionsOnAgenda::choice);
    }

    @Override
    public void decided(UUID id, Outcome outcome, LocalDate day, String reason) {
        // The decision is published beside it; the conditions are answered one by one on the opinion's own page.
    }

    static Choice choice(Opinion opinion) {
        return new Choice(opinion.id, opinion.body.name + " – " + opinion.title, null, opinion.address());
    }
}
