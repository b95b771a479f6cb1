package fr.portevoix.council.review;

import fr.portevoix.action.Choice;
import fr.portevoix.action.Decidable;
import fr.portevoix.action.Outcome;
import fr.portevoix.territory.Contract;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Published yearly reviews on agendas. */
@ApplicationScoped
class ReviewsOnAgenda implements Decidable {
    @Override
    public String kind() {
        return SheetReview.KIND;
    }

    @Override
    public List<Choice> choices(Contract contract) {
        return SheetReview.<SheetReview>list(
                        "from SheetReview r join fetch r.body b join fetch r.sheet s where b.contract = ?1"
                                + " and r.publishedOn is not null order by r.year desc, s.title",
                        contract)
                .stream()
                .map(ReviewsOnAgenda::choice)
                .toList();
    }

    @Override
    public Optional<Choice> find(UUID id) {
        return SheetReview.<SheetReview>findByIdOptional(id).map(ReviewsOnAgenda::choice);
    }

    @Override
    public void decided(UUID id, Outcome outcome, LocalDate day, String reason) {
        // The decision stands beside the review; what was done is told by the sheet's own steps.
    }

    private static Choice choice(SheetReview review) {
        return new Choice(
                review.id,
                review.body.name + " – bilan " + review.year + " – " + review.sheet.title,
                String.valueOf(review.year),
                review.address());
    }
}
