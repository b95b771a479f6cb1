package fr.portevoix.survey.invitation;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.shared.mail.MailServer;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.survey.SurveyRules;
import fr.portevoix.survey.SurveyState;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** Where a facilitator sends one list of invitations and follows it; only an identified survey shows who answered. */
@Path("/{contract}/bureau/enquetes/{survey}/invitations/{list}")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class InvitationListDesk {
    @Inject
    CurrentContract contract;

    @Inject
    SendInvitations sendInvitations;

    @Inject
    PrintLetters printLetters;

    @Inject
    EraseInvitations eraseInvitations;

    @Inject
    MarkReturned markReturned;

    @Inject
    InvitationConfig config;

    @Inject
    MailServer mailServer;

    @Inject
    SurveyRules rules;

    @Inject
    Flash flash;

    /** What the page offers to do now. */
    public record Offer(
            boolean open,
            boolean mailLeaves,
            long toInvite,
            long toRemind,
            int reminders,
            int pause,
            int batch,
            List<PrintLetters.Lot> lots) {}

    /** Somebody in the list of an identified survey. */
    public record Known(String who, boolean answered) {}

    @CheckedTemplate(basePath = "survey/invitation")
    record list(InvitationList list, SendingProgress progress, long throughLinks, Offer offer, List<Known> known)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "survey/invitation")
    record letters(InvitationList list, List<PrintedLetter> letters) implements TemplateInstance {}

    /** How the list goes. */
    @GET
    public TemplateInstance list(@PathParam("survey") String survey, @PathParam("list") String id) {
        InvitationList list = at(survey, id);
        Offer offer = new Offer(
                rules.state(list.survey) == SurveyState.OPEN,
                mailServer.isConfigured(),
                sendInvitations.toInvite(list),
                sendInvitations.toRemind(list),
                config.reminders(),
                config.pause(),
                config.batch(),
                printLetters.lots(list));
        List<Known> known = list.survey.identified
                ? Invitation.<Invitation>list("invitationList.id = ?1 order by name, email", list.id).stream()
                        .map(each -> new Known(each.name == null ? each.email : each.name, each.answered))
                        .toList()
                : List.of();
        return new list(list, SendingProgress.of(list), SendingProgress.throughLinks(list), offer, known);
    }

    /** Sends the invitation to those who were not yet invited. */
    @POST
    @Path("envoyer")
    public Response invite(@PathParam("survey") String survey, @PathParam("list") String id) {
        InvitationList list = at(survey, id);
        flash.say("Invitations mises à l’envoi : " + sendInvitations.invite(list) + ".");
        return Answers.seeOther(list.desk());
    }

    /** Reminds those who are not known to have answered. */
    @POST
    @Path("rappeler")
    public Response remind(@PathParam("survey") String survey, @PathParam("list") String id) {
        InvitationList list = at(survey, id);
        flash.say("Rappels mis à l’envoi : " + sendInvitations.remind(list) + ".");
        return Answers.seeOther(list.desk());
    }

    /** Prints a part of the letters; no copy of the page stays in the browser. */
    @POST
    @Path("lettres")
    public Response print(@PathParam("survey") String survey, @PathParam("list") String id, @RestForm String lot) {
        InvitationList list = at(survey, id);
        boolean known = lot != null && lot.matches("\\d{1,4}");
        List<PrintedLetter> printed = known ? printLetters.print(list, Integer.parseInt(lot)) : List.of();
        if (printed.isEmpty()) {
            flash.say("Il n’y a pas de lettre à imprimer.");
            return Answers.seeOther(list.desk());
        }
        return Response.ok(new letters(list, printed))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Notes addresses that do not exist any more. */
    @POST
    @Path("revenus")
    public Response returned(
            @PathParam("survey") String survey, @PathParam("list") String id, @RestForm String adresses) {
        InvitationList list = at(survey, id);
        flash.say("Adresses notées comme revenues : " + markReturned.mark(list, adresses) + ".");
        return Answers.seeOther(list.desk());
    }

    /** Erases somebody who asks for it. */
    @POST
    @Path("effacer-une-personne")
    public Response forget(@PathParam("survey") String survey, @PathParam("list") String id, @RestForm String qui) {
        InvitationList list = at(survey, id);
        flash.say(
                eraseInvitations.forget(list, qui)
                        ? "La personne est effacée, et son lien ne sert plus."
                        : "Personne ne porte cette adresse ou ce nom dans la liste.");
        return Answers.seeOther(list.desk());
    }

    /** Erases everybody of the list. */
    @POST
    @Path("effacer")
    public Response erase(@PathParam("survey") String survey, @PathParam("list") String id) {
        InvitationList list = at(survey, id);
        flash.say("Noms et adresses effacés : " + eraseInvitations.erase(list) + ". Les réponses restent.");
        return Answers.seeOther(list.desk());
    }

    private InvitationList at(String survey, String id) {
        return InvitationList.in(contract.get(), id)
                .filter(list -> list.survey.slug.equals(survey))
                .orElseThrow(NotFoundException::new);
    }
}
