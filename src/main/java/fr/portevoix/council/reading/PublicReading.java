package fr.portevoix.council.reading;

import fr.portevoix.action.meeting.Body;
import fr.portevoix.council.Council;
import fr.portevoix.council.PublicDeliberation;
import fr.portevoix.council.PublicDeliberations;
import fr.portevoix.shared.web.Page;
import fr.portevoix.shared.web.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Tells a council's public page which of its discussions everybody may read. */
@ApplicationScoped
class PublicReading implements PublicDeliberations {
    @Inject
    Page page;

    @Inject
    Clock clock;

    @Override
    public List<PublicDeliberation> of(Body body) {
        LocalDate today = LocalDate.now(clock);
        return Deliberation.of(body).stream()
                .filter(deliberation -> deliberation.discussionPublic)
                .flatMap(deliberation -> deliberation.current(today).stream())
                .map(opening -> new PublicDeliberation(
                        opening.deliberation.title,
                        Sentences.in(ReadingMessages.class, page.getLanguage()).versionNumber(opening.version.number),
                        Council.address(body) + "/discussions/" + opening.deliberation.slug,
                        opening.isOpen(today) ? opening.closesOn : null))
                .toList();
    }
}
