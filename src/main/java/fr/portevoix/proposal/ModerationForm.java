package fr.portevoix.proposal;

import fr.portevoix.roadmap.Roadmap;
import fr.portevoix.roadmap.RoadmapNode;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.Quartier;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/** What the public will read of a proposal, as the team types it: the author's words, masked where a name stood. */
public class ModerationForm {
    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_WORDS = 5_000;
    private static final int LONGEST_PLACE = 200;

    @RestForm
    public String titre;

    @RestForm
    public String besoin;

    @RestForm
    public String idee;

    @RestForm
    public String lieu;

    /** Set to take the point off the map for good. */
    @RestForm
    public String sansPoint;

    @RestForm
    public String objectif;

    @RestForm
    public List<String> quartier;

    /** What stands there now, with a title made of the beginning where nobody gave one. */
    static ModerationForm of(Proposal proposal, Said said) {
        ModerationForm form = new ModerationForm();
        form.titre = proposal.title == null ? said.beginning() : proposal.title;
        form.besoin = said.needWords();
        form.idee = said.ideaWords();
        form.lieu = proposal.place == null ? "" : proposal.place;
        form.objectif = proposal.node == null ? "" : proposal.node.code;
        form.quartier = said.quartiers().stream().map(one -> one.slug).toList();
        return form;
    }

    Errors errors(Contract contract, Said said) {
        Errors errors = Errors.none();
        if (text(titre).isEmpty()) {
            errors.add("titre", "Donnez un titre\u00a0: c’est lui qui se lit dans la liste.");
        } else if (text(titre).length() > LONGEST_TITLE) {
            errors.add("titre", "Ce titre dépasse " + LONGEST_TITLE + " signes.");
        }
        if (text(idee).isEmpty()) {
            errors.add("idee", "Laissez au moins une phrase de la proposition.");
        }
        if (text(idee).length() > LONGEST_WORDS || text(besoin).length() > LONGEST_WORDS) {
            errors.add("idee", "Au plus 5\u00a0000 signes.");
        }
        if (said.need() != null && text(besoin).isEmpty()) {
            errors.add("besoin", "Laissez au moins un mot du besoin, par exemple «\u00a0[…]\u00a0».");
        }
        if (text(lieu).length() > LONGEST_PLACE) {
            errors.add("lieu", "Au plus " + LONGEST_PLACE + " signes.");
        }
        if (!text(objectif).isEmpty() && node(contract).isEmpty()) {
            errors.add("objectif", "Choisissez un objectif de la feuille de route.");
        }
        return errors;
    }

    /** The objective that was chosen, in the roadmap in force. */
    Optional<RoadmapNode> node(Contract contract) {
        return text(objectif).isEmpty()
                ? Optional.empty()
                : Roadmap.current(contract).flatMap(roadmap -> RoadmapNode.at(roadmap, objectif));
    }

    /** The quartiers that are ticked. */
    List<Quartier> quartiers(Contract contract) {
        return Quartier.of(contract).stream().filter(one -> concerns(one.slug)).toList();
    }

    /** Whether this quartier is ticked. */
    public boolean concerns(String slug) {
        return quartier != null && quartier.contains(slug);
    }

    /** What was typed, without the blanks around it. */
    static String text(String typed) {
        return typed == null ? "" : typed.strip().replace("\r\n", "\n");
    }
}
