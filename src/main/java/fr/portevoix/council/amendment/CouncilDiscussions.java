package fr.portevoix.council.amendment;

import fr.portevoix.action.ActionSheet;
import fr.portevoix.action.SheetDiscussion;
import fr.portevoix.council.reading.Comment;
import fr.portevoix.council.reading.Deliberation;
import fr.portevoix.council.reading.Opening;
import fr.portevoix.shared.web.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells on the page of a sheet that councils read it as a draft, what they asked for and how much of it was taken up. */
@ApplicationScoped
class CouncilDiscussions implements SheetDiscussion {
    @Inject
    Clock clock;

    @Override
    public List<Discussed> of(ActionSheet sheet, Locale language) {
        AmendmentMessages say = Sentences.in(AmendmentMessages.class, language.toLanguageTag());
        List<Discussed> discussed = new ArrayList<>();
        for (Deliberation deliberation : Deliberation.<Deliberation>list(
                "from Deliberation d join fetch d.body b join fetch b.contract where d.sheet = ?1 order by d.id",
                sheet)) {
            tell(deliberation, say).ifPresent(discussed::add);
        }
        return discussed;
    }

    /** One council's part; nothing before its first version was open. */
    Optional<Discussed> tell(Deliberation deliberation, AmendmentMessages say) {
        LocalDate today = LocalDate.now(clock);
        return deliberation
                .current(today)
                .map(opening -> new Discussed(
                        deliberation.body.name,
                        say.discussed(
                                versions(deliberation, today),
                                comments(deliberation),
                                asked(deliberation),
                                taken(deliberation)),
                        deliberation.discussionPublic
                                ? "/" + deliberation.body.contract.slug + "/conseil/" + deliberation.body.slug
                                        + "/discussions/" + deliberation.slug
                                : null,
                        opening.opensOn));
    }

    private static int versions(Deliberation deliberation, LocalDate today) {
        return (int) Opening.count("deliberation = ?1 and opensOn <= ?2", deliberation, today);
    }

    private static int comments(Deliberation deliberation) {
        return (int) Comment.count("deliberation = ?1 and withdrawnAt is null and asideOn is null", deliberation);
    }

    private static int asked(Deliberation deliberation) {
        return (int) Amendment.count("deliberation = ?1 and state <> ?2", deliberation, Amendment.State.WITHDRAWN);
    }

    private static int taken(Deliberation deliberation) {
        return (int) Amendment.count("deliberation = ?1 and builtIn is not null", deliberation);
    }
}
