package fr.portevoix.walk;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.contribution.Consultation;
import fr.portevoix.roadmap.Roadmap;
import fr.portevoix.roadmap.RoadmapNode;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.Quartier;
import fr.portevoix.walk.observe.Observation;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Walks as the desk prepares them and finds them again. */
@Path("/{contract}/bureau/diagnostics")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class WalkDesk {
    @Inject
    CurrentContract contract;

    @Inject
    WalkRules rules;

    @Inject
    KeepWalk keepWalk;

    @Inject
    JoinCodes joinCodes;

    @Inject
    Flash flash;

    /** A walk of the list: where it stands, and how many observations it has. */
    public record Line(Walk walk, WalkState state, long observations) {}

    /** The form's page; {@code walk} is null for a new one. */
    public record FormPage(
            String desk,
            Walk walk,
            WalkForm form,
            List<Consultation> consultations,
            List<Quartier> quartiers,
            List<RoadmapNode> nodes,
            Errors errors) {}

    /** A walk's own page: what there is to do, and how far it got. */
    public record WalkPage(
            Walk walk,
            WalkState state,
            List<WalkHead> heads,
            List<WalkTheme> themes,
            List<WalkCriterion> criteria,
            List<Stop> stops,
            WalkMap map,
            String code,
            String receipt,
            long observations) {
        /** How long the way is, in words. */
        public String metres() {
            long metres = walk.way().metres();
            return metres < 1_000
                    ? metres + "\u00a0m"
                    : String.format(java.util.Locale.FRENCH, "%.1f\u00a0km", metres / 1000.0);
        }

        public int people() {
            return heads.stream().mapToInt(head -> head.heads).sum();
        }
    }

    @CheckedTemplate(basePath = "walk")
    record deskList(String desk, List<Line> lines, List<WalkGuide> guides) implements TemplateInstance {}

    @CheckedTemplate(basePath = "walk")
    record deskForm(FormPage page) implements TemplateInstance {}

    @CheckedTemplate(basePath = "walk")
    record deskWalk(WalkPage page) implements TemplateInstance {}

    /** The walks of the contract, the latest first. */
    @GET
    public TemplateInstance list() {
        return new deskList(
                desk(),
                Walk.of(contract.get()).stream()
                        .map(each -> new Line(each, rules.state(each), Observation.count("walk", each)))
                        .toList(),
                List.of(WalkGuide.values()));
    }

    /** A form that a guide has begun to fill. */
    @GET
    @Path("nouveau")
    public TemplateInstance begin(@RestQuery String modele, @RestQuery String consultation) {
        WalkForm form = WalkForm.of(WalkGuide.named(modele).orElse(WalkGuide.GENERAL));
        form.consultation = consultation;
        form.jour = rules.today().plusDays(7).toString();
        return page(null, form, Errors.none());
    }

    /** Keeps a new walk. */
    @POST
    public Response create(@BeanParam WalkForm form) {
        Errors errors = form.errors(contract.get());
        if (errors.isAny()) {
            return Answers.mend(page(null, form, errors));
        }
        Walk walk = keepWalk.begin(contract.get(), form);
        flash.say("Le diagnostic est enregistré. Dessinez maintenant son parcours et ses arrêts.");
        return Answers.seeOther(walk.desk());
    }

    /** A walk, and what there is to do. */
    @GET
    @Path("{walk}")
    public TemplateInstance one(@RestPath("walk") String slug) {
        Walk walk = find(slug);
        List<Stop> stops = Stop.of(walk);
        return new deskWalk(new WalkPage(
                walk,
                rules.state(walk),
                WalkHead.of(walk),
                WalkTheme.of(walk),
                WalkCriterion.of(walk),
                stops,
                WalkMap.of(walk, stops),
                joinCodes.of(walk),
                keepWalk.receipt(walk).toString(),
                Observation.count("walk", walk)));
    }

    /** A walk, to change. */
    @GET
    @Path("{walk}/modifier")
    public TemplateInstance form(@RestPath("walk") String slug) {
        Walk walk = find(slug);
        return page(walk, WalkForm.of(walk), Errors.none());
    }

    /** Keeps the changes; its address stays. */
    @POST
    @Path("{walk}/modifier")
    public Response change(@RestPath("walk") String slug, @BeanParam WalkForm form) {
        Walk walk = find(slug);
        Errors errors = form.errors(contract.get());
        if (errors.isAny()) {
            return Answers.mend(page(walk, form, errors));
        }
        keepWalk.change(walk, form);
        flash.say("Le diagnostic est enregistré.");
        return Answers.seeOther(walk.desk());
    }

    /** Makes another code to join it. */
    @POST
    @Path("{walk}/code")
    public Response renewCode(@RestPath("walk") String slug) {
        Walk walk = find(slug);
        keepWalk.renewCode(walk);
        flash.say("Un nouveau code ouvre ce diagnostic\u00a0; l’ancien ne vaut plus. Imprimez une nouvelle affiche.");
        return Answers.seeOther(walk.desk());
    }

    private TemplateInstance page(Walk walk, WalkForm form, Errors errors) {
        return new deskForm(new FormPage(
                desk(),
                walk,
                form,
                Consultation.list("contract = ?1 order by opensOn desc", contract.get()),
                Quartier.of(contract.get()),
                Roadmap.current(contract.get()).map(RoadmapNode::of).orElse(List.of()),
                errors));
    }

    private String desk() {
        return "/" + contract.slug() + "/bureau/diagnostics";
    }

    private Walk find(String slug) {
        return Walk.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
