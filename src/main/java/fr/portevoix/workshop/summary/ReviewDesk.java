package fr.portevoix.workshop.summary;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.workshop.Workshop;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Where lines are read over before everybody reads them, and where the synthesis is published and taken back. */
@Path("/{contract}/bureau/ateliers/{session}")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class ReviewDesk {
    @Inject
    CurrentContract contract;

    @Inject
    PublishWorkshop publishWorkshop;

    @Inject
    ComposeSynthesis composeSynthesis;

    @Inject
    SignedIn signedIn;

    @Inject
    Flash flash;

    /** The lines to read over. */
    public record ReviewPage(String here, Workshop workshop, List<PublishWorkshop.Unread> lines) {
        /** Those that one press takes, once they were read. */
        public List<PublishWorkshop.Unread> plain() {
            return lines.stream().filter(line -> !line.careful()).toList();
        }

        /** Those that are taken one by one. */
        public List<PublishWorkshop.Unread> careful() {
            return lines.stream().filter(PublishWorkshop.Unread::careful).toList();
        }
    }

    /** The synthesis as it would be, or is; {@code refusal} says what stands against publishing it. */
    public record SynthesisPage(String here, Synthesis synthesis, String tree, Optional<String> refusal) {}

    @CheckedTemplate(basePath = "workshop/summary")
    record review(ReviewPage page) implements TemplateInstance {}

    @CheckedTemplate(basePath = "workshop/summary")
    record synthesis(SynthesisPage page) implements TemplateInstance {}

    /** The lines that nobody read over yet. */
    @GET
    @Path("relire")
    public TemplateInstance review(@RestPath("session") String slug) {
        Workshop workshop = find(slug);
        return new review(new ReviewPage(here(slug), workshop, publishWorkshop.unread(workshop)));
    }

    /** Takes the lines that were ticked for readable. */
    @POST
    @Path("relire")
    public Response read(@RestPath("session") String slug, @RestForm("lu") List<Integer> numbers) {
        int read = publishWorkshop.readable(find(slug), numbers == null ? List.of() : numbers, signedIn.person().id);
        flash.say(
                read == 0
                        ? "Cochez les lignes que vous avez lues."
                        : read == 1 ? "Une ligne est relue." : read + " lignes sont relues.");
        return Answers.seeOther(here(slug) + "/relire");
    }

    /** Gives a line to the referent. */
    @POST
    @Path("relire/{number}/referent")
    public Response aside(@RestPath("session") String slug, @RestPath int number) {
        publishWorkshop.putAside(find(slug), number, signedIn.person().id);
        flash.say("La ligne " + number + " est confiée au référent\u00a0: personne d’autre ne la lit.");
        return Answers.seeOther(here(slug) + "/relire");
    }

    /** The synthesis, to be looked at before it is published. */
    @GET
    @Path("synthese")
    public TemplateInstance synthesis(@RestPath("session") String slug) {
        Workshop workshop = find(slug);
        Synthesis composed = composeSynthesis.readable(workshop);
        return new synthesis(new SynthesisPage(
                here(slug), composed, ObjectiveTree.svg(composed), publishWorkshop.refusal(workshop)));
    }

    /** Publishes it. */
    @POST
    @Path("publier")
    public Response publish(@RestPath("session") String slug) {
        Optional<String> refusal = publishWorkshop.publish(find(slug));
        flash.say(refusal.orElse("La synthèse est publiée."));
        return Answers.seeOther(here(slug) + "/synthese");
    }

    /** Takes it back. */
    @POST
    @Path("retirer")
    public Response withdraw(@RestPath("session") String slug) {
        publishWorkshop.withdraw(find(slug));
        flash.say("La synthèse n’est plus publique.");
        return Answers.seeOther(here(slug) + "/synthese");
    }

    private String here(String slug) {
        return "/" + contract.slug() + "/bureau/ateliers/" + slug;
    }

    private Workshop find(String slug) {
        return Workshop.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }
}
