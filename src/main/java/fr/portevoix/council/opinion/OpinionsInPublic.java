package fr.portevoix.council.opinion;

import fr.portevoix.action.meeting.Body;
import fr.portevoix.council.PublicDeliberation;
import fr.portevoix.council.PublicDeliberations;
import fr.portevoix.shared.web.Page;
import fr.portevoix.shared.web.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** On a council's public page: its opinions. */
@ApplicationScoped
class OpinionsInPublic implements PublicDeliberations {
    @Inject
    Page page;

    @Override
    public List<PublicDeliberation> of(Body body) {
        OpinionMessages say = Sentences.in(OpinionMessages.class, page.getLanguage());
        return Opinion.of(body).stream()
                .filter(Opinion::isPublished)
                .map(opinion -> new PublicDeliberation(
                        opinion.title,
                        say.sense(opinion.sense.name()) + " – "
                                + (opinion.isAnswered() ? say.answered() : say.unanswered()),
                        opinion.address(),
                        null))
                .toList();
    }
}
