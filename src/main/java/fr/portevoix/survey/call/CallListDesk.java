package fr.portevoix.survey.call;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Interviewers;
import fr.portevoix.account.Role;
import fr.portevoix.shared.text.PhoneNumber;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
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

/** Where a facilitator follows one call list, says who calls from it, and closes it; it shows no number. */
@Path("/{contract}/bureau/enquetes/{survey}/appels/{list}")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class CallListDesk {
    @Inject
    CurrentContract contract;

    @Inject
    Interviewers interviewers;

    @Inject
    CloseCallList closeCallList;

    @Inject
    CallBatch batch;

    @Inject
    CallPool pool;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    /** What was typed of somebody who is to call. */
    public record Typed(String name, String email) {}

    @CheckedTemplate(basePath = "survey/call")
    record list(
            CallList list,
            Progress progress,
            int calling,
            List<Interviewers.Interviewer> interviewers,
            Typed typed,
            Errors errors)
            implements TemplateInstance {}

    /** How the list goes. */
    @GET
    public TemplateInstance list(@PathParam("survey") String survey, @PathParam("list") String id) {
        return page(at(survey, id), new Typed("", ""), Errors.none());
    }

    /** Lets somebody call from it. */
    @POST
    @Path("enqueteurs")
    public Response admit(
            @PathParam("survey") String survey,
            @PathParam("list") String id,
            @RestForm String name,
            @RestForm String email) {
        CallList list = open(survey, id);
        Errors errors = interviewers.admit(contract.get().id, list.id, name, email);
        if (errors.isAny()) {
            return Answers.mend(page(list, new Typed(name, email), errors));
        }
        flash.say("La liste est confiée. Une personne qui n’avait pas de compte reçoit un lien pour entrer.");
        return Answers.seeOther(list.desk());
    }

    /** Takes it from somebody. */
    @POST
    @Path("enqueteurs/{grant}/retirer")
    public Response dismiss(
            @PathParam("survey") String survey, @PathParam("list") String id, @PathParam("grant") UUID grant) {
        CallList list = at(survey, id);
        interviewers.dismiss(contract.get().id, list.id, grant);
        flash.say("La liste est retirée à cette personne, et ses sessions sont closes.");
        return Answers.seeOther(list.desk());
    }

    /** Takes off the list somebody who asks not to be called. */
    @POST
    @Path("effacer-un-numero")
    @Transactional
    public Response forget(
            @PathParam("survey") String survey, @PathParam("list") String id, @RestForm String telephone) {
        CallList list = at(survey, id);
        PhoneNumber number = PhoneNumber.read(telephone).orElse(null);
        if (number == null) {
            Errors errors =
                    Errors.none().add("telephone", "Écrivez un numéro de téléphone, par exemple 01 99 00 00 01.");
            return Answers.mend(page(list, new Typed("", ""), errors));
        }
        boolean gone = CallEntry.delete("callList = ?1 and phone = ?2", list, number.value()) == 1;
        if (gone) {
            audit.keep("survey.calls-forget", contract.get().id, "call-list", list.id, null);
        }
        flash.say(gone ? "Le numéro est effacé." : "Ce numéro n’est pas, ou n’est plus, dans la liste.");
        return Answers.seeOther(list.desk());
    }

    /** Closes it and erases its numbers. */
    @POST
    @Path("clore")
    public Response close(@PathParam("survey") String survey, @PathParam("list") String id) {
        CallList list = at(survey, id);
        closeCallList.close(list);
        flash.say("La liste est close : les numéros et les noms sont effacés, les comptes restent.");
        return Answers.seeOther(list.desk());
    }

    private list page(CallList list, Typed typed, Errors errors) {
        return new list(
                list,
                Progress.of(list, batch.of(list.id)),
                pool.calling(list.id),
                interviewers.of(list.id),
                typed,
                errors);
    }

    private CallList open(String survey, String id) {
        CallList list = at(survey, id);
        if (list.isClosed()) {
            throw new NotFoundException();
        }
        return list;
    }

    private CallList at(String survey, String id) {
        return CallList.in(contract.get(), id)
                .filter(list -> list.survey.slug.equals(survey))
                .orElseThrow(NotFoundException::new);
    }
}
