package fr.portevoix.contribution.level;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.contribution.ParticipationLevel;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.Commune;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** Where the team writes down what the contract declares of participation, subject by subject. */
@Path("/{contract}/bureau/participation")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class LevelDesk {
    private static final int LONGEST = 200;

    @Inject
    CurrentContract contract;

    @Inject
    DeclareLevel declareLevel;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    @CheckedTemplate(basePath = "contribution/level")
    record deskLevels(
            Contract contract, List<DeclaredLevel> declared, List<Commune> communes, Typed typed, Errors errors)
            implements TemplateInstance {}

    /** What somebody typed, to be shown again. */
    public record Typed(String subject, String commune, String level) {
        static final Typed NOTHING = new Typed("", "", "");
    }

    /** What is declared, and the form of one more. */
    @GET
    public TemplateInstance levels() {
        return page(Typed.NOTHING, Errors.none());
    }

    /** Declares a level; one that stands for the same subject and place is replaced. */
    @POST
    @Transactional
    public Response declare(@RestForm String subject, @RestForm String commune, @RestForm String level) {
        String about = subject == null ? "" : subject.strip();
        Errors errors = Errors.none();
        if (about.isEmpty() || about.length() > LONGEST) {
            errors.add("subject", "Dites de quel sujet il s’agit, en 200 caractères au plus.");
        }
        ParticipationLevel declared = level(level);
        if (declared == null) {
            errors.add("level", "Choisissez le niveau.");
        }
        Commune where = Commune.of(contract.get()).stream()
                .filter(each -> each.slug.equals(commune))
                .findFirst()
                .orElse(null);
        if (where == null && commune != null && !commune.isEmpty()) {
            errors.add("commune", "Choisissez une commune du contrat, ou toutes.");
        }
        if (errors.isAny()) {
            return Answers.mend(page(new Typed(about, commune, level), errors));
        }
        DeclaredLevel kept = declareLevel.declare(contract.get(), about, where, declared);
        audit.keep("level.declare", contract.get().id, "level", kept.id, about);
        flash.say("Le niveau de participation est noté.");
        return Answers.seeOther(here());
    }

    /** Takes a declaration away. */
    @POST
    @Transactional
    @Path("{level}/effacer")
    public Response remove(@PathParam("level") UUID id) {
        if (DeclaredLevel.delete("id = ?1 and contract = ?2", id, contract.get()) == 0) {
            throw new NotFoundException();
        }
        audit.keep("level.remove", contract.get().id, "level", id, null);
        flash.say("La déclaration est effacée.");
        return Answers.seeOther(here());
    }

    private static ParticipationLevel level(String name) {
        for (ParticipationLevel each : ParticipationLevel.values()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return null;
    }

    private String here() {
        return "/" + contract.slug() + "/bureau/participation";
    }

    private TemplateInstance page(Typed typed, Errors errors) {
        return new deskLevels(
                contract.get(), DeclaredLevel.of(contract.get()), Commune.of(contract.get()), typed, errors);
    }
}
