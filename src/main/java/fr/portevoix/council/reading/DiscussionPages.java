package fr.portevoix.council.reading;

import fr.portevoix.account.Open;
import fr.portevoix.contribution.SensitiveWords;
import fr.portevoix.council.CurrentMember;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Page;
import fr.portevoix.shared.web.Sentences;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.GlossaryEntry;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** What everybody reads of a deliberation whose discussion is public: names only of members who agreed to it. */
@Path("/{contract}/conseil/{body}/discussions/{deliberation}")
@Open
@Produces(MediaType.TEXT_HTML)
public class DiscussionPages {
    @Inject
    CurrentContract contract;

    @Inject
    CurrentMember seat;

    @Inject
    Page page;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "council/reading")
    record discussion(Contract contract, Table table) implements TemplateInstance {}

    /** The version that is or was under discussion, and what was said of it. */
    @GET
    public TemplateInstance read(@RestPath String deliberation) {
        LocalDate today = LocalDate.now(clock);
        Deliberation found = Deliberation.at(seat.body(), deliberation)
                .filter(each -> each.discussionPublic)
                .orElseThrow(NotFoundException::new);
        Opening opening = found.current(today).orElseThrow(NotFoundException::new);
        String member = Sentences.in(ReadingMessages.class, page.getLanguage()).aMember();
        Discussion.Visitor everybody = new Discussion.Visitor(
                null,
                comment -> comment.member.named ? comment.member.label() : member,
                comment -> comment.isReadable() && !SensitiveWords.areIn(comment.words));
        return new discussion(
                contract.get(),
                new Table(
                        found,
                        opening,
                        Opening.of(found),
                        opening.isOpen(today),
                        null,
                        false,
                        "",
                        Discussion.of(opening, GlossaryEntry.of(contract.get()), everybody),
                        null,
                        Errors.none(),
                        List.of(),
                        passage -> List.of(),
                        false));
    }
}
