package fr.portevoix.workshop.board;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.contribution.Codebook;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.shared.web.Once;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.workshop.Phase;
import fr.portevoix.workshop.Workshop;
import fr.portevoix.workshop.WorkshopObjective;
import fr.portevoix.workshop.WorkshopTopic;
import fr.portevoix.workshop.capture.Line;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The board of a session: lines are put under topics by ticking them, or one by one by dragging or by keys. */
@Path("/{contract}/bureau/ateliers/{session}/tableau")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class BoardDesk {
    @Inject
    CurrentContract contract;

    @Inject
    ArrangeBoard arrange;

    @Inject
    SignedIn signedIn;

    @Inject
    Flash flash;

    /** The page. */
    public record BoardPage(String here, Board board, Errors errors) {}

    @CheckedTemplate(basePath = "workshop/board")
    record board(BoardPage page) implements TemplateInstance {}

    /** The board, of all phases or of one. */
    @GET
    public TemplateInstance board(@RestPath("session") String slug, @RestQuery String phase) {
        return page(find(slug), phase, Errors.none());
    }

    /** Puts the ticked lines under a topic, or under a new one. */
    @POST
    public Response put(
            @RestPath("session") String slug,
            @RestQuery String phase,
            @RestForm("choisi") List<Integer> chosen,
            @RestForm String sujet,
            @RestForm String nouveau) {
        Workshop workshop = find(slug);
        String label = Line.clean(nouveau);
        Errors errors = Errors.none();
        if (chosen == null || chosen.isEmpty()) {
            errors.add("sujet", "Cochez d’abord les lignes à ranger.");
        }
        if (label.length() > WorkshopTopic.LONGEST) {
            errors.add("nouveau", "Ce nom dépasse 300 caractères.");
        }
        if (errors.isAny()) {
            return Answers.mend(page(workshop, phase, errors));
        }
        WorkshopTopic topic = label.isEmpty() ? topic(workshop, sujet) : arrange.begin(workshop, label);
        arrange.put(workshop, chosen, topic, ArrangeBoard.LAST, signedIn.person().id);
        flash.say(chosen.size() == 1 ? "Une ligne est rangée." : chosen.size() + " lignes sont rangées.");
        return back(slug, phase);
    }

    /** Puts one line at one place, for the script. */
    @POST
    @Path("ligne")
    public Response putOne(
            @RestPath("session") String slug, @RestForm int ligne, @RestForm String sujet, @RestForm int place) {
        Workshop workshop = find(slug);
        arrange.put(workshop, List.of(ligne), topic(workshop, sujet), place, signedIn.person().id);
        return Response.noContent().build();
    }

    /** Begins a topic. */
    @POST
    @Once
    @Path("sujets")
    public Response begin(
            @RestPath("session") String slug,
            @RestQuery String phase,
            @RestForm("nomSujet") String name,
            @RestForm String objectif) {
        Workshop workshop = find(slug);
        Errors errors = named("nomSujet", name);
        if (errors.isAny()) {
            return Answers.mend(page(workshop, phase, errors));
        }
        WorkshopTopic topic = arrange.begin(workshop, Line.clean(name));
        arrange.put(topic, objective(workshop, objectif), ArrangeBoard.LAST);
        return back(slug, phase);
    }

    /** Names a topic, puts it under an objective, up or down; takes it away. */
    @POST
    @Path("sujets/{topic}")
    public Response change(
            @RestPath("session") String slug,
            @RestPath UUID topic,
            @RestQuery String phase,
            @RestForm String nom,
            @RestForm String objectif,
            @RestForm Integer place,
            @RestForm String acte) {
        Workshop workshop = find(slug);
        WorkshopTopic changed = topic(workshop, topic.toString());
        if ("retirer".equals(acte)) {
            arrange.remove(changed);
            flash.say("Le sujet est retiré. Ses lignes sont à nouveau sans sujet.");
            return back(slug, phase);
        }
        Errors errors = named("sujet", nom);
        if (errors.isAny()) {
            return Answers.mend(page(workshop, phase, errors));
        }
        arrange.name(changed, Line.clean(nom));
        arrange.put(changed, objective(workshop, objectif), place == null ? ArrangeBoard.LAST : place - 1);
        return back(slug, phase);
    }

    /** Codes the lines of a topic with a theme of its name. */
    @POST
    @Path("sujets/{topic}/theme")
    public Response theme(
            @RestPath("session") String slug, @RestPath UUID topic, @RestQuery String phase, @RestForm String livre) {
        Workshop workshop = find(slug);
        WorkshopTopic made = topic(workshop, topic.toString());
        Codebook book = Codebook.at(contract.get(), livre).orElseThrow(NotFoundException::new);
        int coded = arrange.theme(made, book, signedIn.person().id);
        flash.say("«\u00a0" + made.label + "\u00a0» est un thème du livre «\u00a0" + book.title
                + "\u00a0»\u00a0; lignes codées\u00a0: " + coded + ".");
        return back(slug, phase);
    }

    /** Begins an objective. */
    @POST
    @Once
    @Path("objectifs")
    public Response aim(
            @RestPath("session") String slug, @RestQuery String phase, @RestForm("nomObjectif") String name) {
        Workshop workshop = find(slug);
        Errors errors = named("nomObjectif", name);
        if (errors.isAny()) {
            return Answers.mend(page(workshop, phase, errors));
        }
        arrange.name(workshop, null, Line.clean(name));
        return back(slug, phase);
    }

    /** Names an objective, moves it, takes it away. */
    @POST
    @Path("objectifs/{objective}")
    public Response change(
            @RestPath("session") String slug,
            @RestPath UUID objective,
            @RestQuery String phase,
            @RestForm String nom,
            @RestForm String acte) {
        Workshop workshop = find(slug);
        WorkshopObjective changed = objective(workshop, objective.toString());
        switch (acte == null ? "" : acte) {
            case "monter" -> arrange.move(changed, -1);
            case "descendre" -> arrange.move(changed, 1);
            case "retirer" -> arrange.remove(changed);
            default -> {
                Errors errors = named("objectif", nom);
                if (errors.isAny()) {
                    return Answers.mend(page(workshop, phase, errors));
                }
                arrange.name(workshop, changed, Line.clean(nom));
            }
        }
        return back(slug, phase);
    }

    private static Errors named(String field, String typed) {
        Errors errors = Errors.none();
        String name = Line.clean(typed);
        if (name.isEmpty() || name.length() > WorkshopTopic.LONGEST) {
            errors.add(field, "Donnez un nom de 300 caractères au plus.");
        }
        return errors;
    }

    private TemplateInstance page(Workshop workshop, String phase, Errors errors) {
        return new board(new BoardPage(
                "/" + contract.slug() + "/bureau/ateliers/" + workshop.slug,
                Board.of(workshop, Phase.named(phase).orElse(null)),
                errors));
    }

    private Response back(String slug, String phase) {
        return Answers.seeOther("/" + contract.slug() + "/bureau/ateliers/" + slug + "/tableau"
                + Phase.named(phase).map(named -> "?phase=" + named).orElse(""));
    }

    /** The topic of this session; null where none was chosen. */
    private static WorkshopTopic topic(Workshop workshop, String id) {
        return known(id)
                .map(uuid -> WorkshopTopic.<WorkshopTopic>find(
                                "from WorkshopTopic t left join fetch t.theme where t.id = ?1 and t.workshop = ?2",
                                uuid,
                                workshop)
                        .firstResultOptional()
                        .orElseThrow(NotFoundException::new))
                .orElse(null);
    }

    /** The objective of this session; null where none was chosen. */
    private static WorkshopObjective objective(Workshop workshop, String id) {
        return known(id)
                .map(uuid -> WorkshopObjective.<WorkshopObjective>find("id = ?1 and workshop = ?2", uuid, workshop)
                        .firstResultOptional()
                        .orElseThrow(NotFoundException::new))
                .orElse(null);
    }

    private static Optional<UUID> known(String id) {
        try {
            return id == null || id.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException();
        }
    }

    private Workshop find(String slug) {
        return Workshop.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
