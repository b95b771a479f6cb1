package fr.portevoix.council.amendment;

import fr.portevoix.council.CouncilLink;
import fr.portevoix.council.reading.Deliberation;
import fr.portevoix.council.reading.DeliberationDoors;
import fr.portevoix.council.reading.Opening;
import fr.portevoix.council.reading.Passage;
import fr.portevoix.shared.web.Page;
import fr.portevoix.shared.web.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The doors from the text of a deliberation to its amendments. */
@ApplicationScoped
class AmendmentDoors implements DeliberationDoors {
    @Inject
    AmendmentsHere here;

    @Inject
    Page page;

    @Override
    public List<CouncilLink> of(Deliberation deliberation, Opening opening) {
        AmendmentMessages say = Sentences.in(AmendmentMessages.class, page.getLanguage());
        return List.of(
                new CouncilLink(
                        say.amendments(),
                        carried(deliberation.address() + "/amendements"),
                        say.doorAll(open(deliberation))),
                new CouncilLink(say.history(), carried(deliberation.address() + "/histoire"), null));
    }

    @Override
    public Optional<CouncilLink> on(Deliberation deliberation, Opening opening, Passage passage) {
        AmendmentMessages say = Sentences.in(AmendmentMessages.class, page.getLanguage());
        return Optional.of(new CouncilLink(
                say.doorPassage(),
                deliberation.address() + "/amendements/nouveau?passage=" + passage.key()
                        + (here.carried().isEmpty() ? "" : "&" + here.carried()),
                say.paragraph(passage.number())));
    }

    @Override
    public List<CouncilLink> desk(Deliberation deliberation) {
        int open = open(deliberation);
        return List.of(new CouncilLink(
                "Amendements",
                deliberation.desk() + "/amendements",
                open == 0 ? "rien n’attend de décision" : open + " à décider"));
    }

    private String carried(String address) {
        return here.carried().isEmpty() ? address : address + "?" + here.carried();
    }

    private static int open(Deliberation deliberation) {
        return (int) Amendment.count("deliberation = ?1 and state = ?2", deliberation, Amendment.State.PROPOSED);
    }
}
