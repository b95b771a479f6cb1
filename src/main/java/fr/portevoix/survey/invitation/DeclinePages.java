package fr.portevoix.survey.invitation;

import fr.portevoix.account.Open;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.survey.LinkSecret;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyRules;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/**
 * Where somebody who was invited says, without an account, that they want no more messages.
 *
 * <p>Opening the page changes nothing: mail servers open links before people do.
 */
@Path("/{contract}/enquetes/{survey}/" + DeclinePages.PATH)
@Open
@Produces(MediaType.TEXT_HTML)
public class DeclinePages {
    static final String PATH = "ne-plus-m-ecrire";

    @Inject
    CurrentContract contract;

    @Inject
    SurveyRules rules;

    @Inject
    InvitationLinks links;

    @CheckedTemplate(basePath = "survey/invitation")
    record decline(Survey survey, String link, boolean declined) implements TemplateInstance {}

    /** Asks whether messages shall end, or says that they have. */
    @GET
    public Response ask(@PathParam("survey") String slug, @QueryParam("lien") String link) {
        Survey survey = survey(slug);
        Optional<Invitation> invitation = invitation(survey, link);
        return invitation
                .map(each -> Response.ok(new decline(survey, link, each.declined))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build())
                .orElseGet(() -> Answers.mend(new decline(survey, "", false)));
    }

    /** Ends them. */
    @POST
    @Transactional
    public Response end(@PathParam("survey") String slug, @RestForm("lien") String link) {
        Survey survey = survey(slug);
        Optional<Invitation> invitation = invitation(survey, link);
        if (invitation.isEmpty()) {
            return Answers.mend(new decline(survey, "", false));
        }
        Invitation.update("declined = true where id = ?1", invitation.get().id);
        return Answers.seeOther("/" + contract.slug() + "/enquetes/" + survey.slug + "/" + PATH + "?lien="
                + links.secret(invitation.get().id));
    }

    private Optional<Invitation> invitation(Survey survey, String link) {
        return LinkSecret.read(link)
                .flatMap(secret -> links.withSecret(survey.id, secret))
                // No method reference: the class itself must be named for its rows to be found.
                .flatMap(id -> Invitation.<Invitation>findByIdOptional(id));
    }

    private Survey survey(String slug) {
        return Survey.at(contract.get(), slug).filter(rules::isPublic).orElseThrow(NotFoundException::new);
    }
}
