package fr.portevoix.survey.invitation;

import fr.portevoix.shared.mail.MailState;
import fr.portevoix.shared.mail.OutboxMail;
import fr.portevoix.survey.Response;
import java.util.ArrayList;
import java.util.List;

/** How a list goes, in counts. */
record SendingProgress(List<Figure> figures) {
    /** A count with its name. */
    public record Figure(String name, long number) {}

    private static final String ONE_STATE =
            "state = ?2 and subjectId in (select i.id from Invitation i where i.invitationList.id = ?1)";

    /** The counts of a list as they are stored now. */
    static SendingProgress of(InvitationList list) {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("Personnes invitées", list.size));
        if (list.isErased()) {
            figures.add(new Figure("Avaient répondu", list.answered));
            return new SendingProgress(figures);
        }
        figures.add(count("Ont une adresse e-mail", list, "email is not null"));
        figures.add(count("Invitées par e-mail", list, "sentOn is not null"));
        figures.add(mails("Courriels en attente", list, MailState.WAITING));
        figures.add(mails("Courriels partis, rappels compris", list, MailState.SENT));
        figures.add(mails("Courriels abandonnés", list, MailState.FAILED));
        figures.add(count("Revenus en erreur", list, "returned = true"));
        figures.add(count("Ne veulent plus de message", list, "declined = true"));
        figures.add(count("Lettres imprimées", list, "printedOn is not null"));
        figures.add(count("Ont eu un rappel au moins", list, "reminders > 0"));
        figures.add(count("Ont répondu, à notre connaissance", list, "answered = true"));
        return new SendingProgress(figures);
    }

    /** How many answers came through a link of any list of the survey, without saying whose. */
    static long throughLinks(InvitationList list) {
        return Response.count("survey = ?1 and link is not null", list.survey);
    }

    private static Figure count(String name, InvitationList list, String condition) {
        return new Figure(name, Invitation.count("invitationList.id = ?1 and " + condition, list.id));
    }

    private static Figure mails(String name, InvitationList list, MailState state) {
        return new Figure(name, OutboxMail.count(ONE_STATE, list.id, state));
    }
}
