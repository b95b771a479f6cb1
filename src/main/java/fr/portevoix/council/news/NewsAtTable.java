package fr.portevoix.council.news;

import fr.portevoix.action.meeting.Body;
import fr.portevoix.council.Council;
import fr.portevoix.council.Member;
import fr.portevoix.council.TableEntry;
import fr.portevoix.council.TableSource;
import fr.portevoix.shared.web.Page;
import fr.portevoix.shared.web.Sentences;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** A member's door to the rhythm of their news, last on their table. */
@ApplicationScoped
@Priority(-1)
class NewsAtTable implements TableSource {
    @Inject
    Page page;

    @Override
    public List<TableEntry> of(Body body, Member member) {
        if (member.isWithoutMailbox()) {
            return List.of();
        }
        NewsMessages say = Sentences.in(NewsMessages.class, page.getLanguage());
        Rhythm rhythm = NewsWish.of(member.person).map(wish -> wish.rhythm).orElse(Rhythm.WEEKLY);
        return List.of(new TableEntry(
                say.group(), say.title(), say.rhythm(rhythm), Council.address(body) + "/nouvelles", null));
    }
}
