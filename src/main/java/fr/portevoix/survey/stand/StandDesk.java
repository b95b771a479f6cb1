package fr.portevoix.survey.stand;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.shared.text.Slug;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.shared.web.PublicUrl;
import fr.portevoix.survey.Survey;
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
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** Where the stands of a survey are set up: each has an address to open on its tablet. */
@Path("/{contract}/bureau/enquetes/{survey}/bornes")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class StandDesk {
    private static final int LONGEST = 60;
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    CurrentContract contract;

    @Inject
    PublicUrl publicUrl;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "survey/stand")
    record stands(Survey survey, List<Stand> stands, boolean secure, String typed, Errors errors)
            implements TemplateInstance {}

    /** The stands, and how many people answered at each. */
    @GET
    public TemplateInstance list(@PathParam("survey") String slug) {
        return page(survey(slug), "", Errors.none());
    }

    /** Sets up a stand. */
    @POST
    @Transactional
    public Response open(@PathParam("survey") String slug, @RestForm String place) {
        Survey survey = survey(slug);
        String typed = place == null ? "" : place.strip();
        if (typed.isEmpty() || typed.length() > LONGEST) {
            return Answers.mend(
                    page(survey, typed, Errors.none().add("place", "Dites en quelques mots où se trouve la borne.")));
        }
        Stand stand = new Stand();
        stand.survey = survey;
        stand.place = typed;
        stand.code = code(typed);
        stand.openedOn = LocalDate.now(clock);
        stand.persist();
        audit.keep("survey.stand-open", survey.contract.id, "survey", survey.id, stand.code);
        flash.say("La borne est prête : ouvrez son adresse sur la tablette.");
        return to(survey);
    }

    /** Takes no more answers from a stand. */
    @POST
    @Path("{stand}/fermer")
    @Transactional
    public Response close(@PathParam("survey") String slug, @PathParam("stand") String code) {
        Survey survey = survey(slug);
        Stand stand = Stand.open(survey, code).orElseThrow(NotFoundException::new);
        stand.closedOn = LocalDate.now(clock);
        audit.keep("survey.stand-close", survey.contract.id, "survey", survey.id, stand.code);
        flash.say("La borne est fermée.");
        return to(survey);
    }

    /** The place's name and six signs: whoever has not been given the address does not speak as a stand. */
    private static String code(String place) {
        String start = Slug.of(place);
        StringBuilder code = new StringBuilder(start.substring(0, Math.min(start.length(), 30))).append('-');
        for (int i = 0; i < 6; i++) {
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    private TemplateInstance page(Survey survey, String typed, Errors errors) {
        return new stands(survey, Stand.of(survey), publicUrl.isSecure(), typed, errors);
    }

    private Survey survey(String slug) {
        return Survey.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }

    private Response to(Survey survey) {
        return Answers.seeOther("/" + contract.slug() + "/bureau/enquetes/" + survey.slug + "/bornes");
    }
}
