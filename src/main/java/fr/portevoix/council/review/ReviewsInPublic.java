package fr.portevoix.council.review;

import fr.portevoix.action.meeting.Body;
import fr.portevoix.council.Council;
import fr.portevoix.council.PublicDeliberation;
import fr.portevoix.council.PublicDeliberations;
import fr.portevoix.shared.web.Page;
import fr.portevoix.shared.web.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** On a council's public page: the way to its reviews, once there is something to read. */
@ApplicationScoped
class ReviewsInPublic implements PublicDeliberations {
    @Inject
    Page page;

    @Override
    public List<PublicDeliberation> of(Body body) {
        boolean any = SheetReview.count("body = ?1 and publishedOn is not null", body) > 0
                || ProposedIndicator.count("body", body) > 0;
        ReviewMessages say = Sentences.in(ReviewMessages.class, page.getLanguage());
        return any
                ? List.of(new PublicDeliberation(say.title(), say.intro(), Council.address(body) + "/bilans", null))
                : List.of();
    }
}
