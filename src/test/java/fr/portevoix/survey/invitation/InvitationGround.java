package fr.portevoix.survey.invitation;

import fr.portevoix.survey.Response;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyAccess;
import fr.portevoix.survey.TestSurveys;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Surveys by invitation, with people whom nobody knows. */
@ApplicationScoped
class InvitationGround {
    private static final String SURVEY =
            """
            title: {fr: Votre quartier, ar: حيّكم}
            slug: quartier
            published: true
            questions:
              - {code: mood, kind: single, label: {fr: "Comment ça va ?", ar: كيف الحال؟}, options: [Bien, Mal]}
              - {code: needs, kind: long, nature: need, label: "Quels besoins ?"}
            """;

    @Inject
    TestSurveys surveys;

    @Inject
    MakeInvitationList makeInvitationList;

    @Inject
    InvitationLinks links;

    /** An open survey, to which people answer as said here. */
    Survey survey(SurveyAccess access, boolean identified) {
        Survey survey = surveys.survey(SURVEY);
        survey.access = access;
        survey.identified = identified;
        change(() -> Survey.update("access = ?1, identified = ?2 where id = ?3", access, identified, survey.id));
        return survey;
    }

    /** A list of so many people, {@code invite-001-TAG@example.org} and on. */
    @ActivateRequestContext
    InvitationList list(Survey survey, String tag, int people) {
        String rows = IntStream.rangeClosed(1, people)
                .mapToObj("invite-%03d-TAG@example.org"::formatted)
                .map(email -> email.replace("TAG", tag))
                .collect(Collectors.joining("\n"));
        InvitationList made =
                makeInvitationList.of(survey, "Liste " + tag, ("email\n" + rows).getBytes(StandardCharsets.UTF_8));
        made.survey = survey;
        return made;
    }

    /** The invitations of a survey as they are stored now, by mail address. */
    List<Invitation> invitations(Survey survey) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Invitation.list("invitationList.survey.id = ?1 order by email", survey.id));
    }

    /** The secret that the link of this invitation carries. */
    String secret(Invitation invitation) {
        return links.secret(invitation.id).toString();
    }

    /** The responses to a survey. */
    List<Response> responses(UUID survey) {
        return QuarkusTransaction.requiringNew().call(() -> Response.list("survey.id", survey));
    }

    /** Changes what is stored. */
    void change(Runnable act) {
        QuarkusTransaction.requiringNew().run(act);
    }
}
