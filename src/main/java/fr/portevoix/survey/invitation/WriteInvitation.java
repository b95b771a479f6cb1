package fr.portevoix.survey.invitation;

import fr.portevoix.shared.mail.Letter;
import fr.portevoix.survey.Survey;
import fr.portevoix.survey.SurveyRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Writes mails to invited people when they leave: until then their link is nowhere. */
@ApplicationScoped
class WriteInvitation {
    @Inject
    InvitationLinks links;

    @Inject
    InvitationConfig config;

    @Inject
    SurveyRules rules;

    /** The mail; empty where the survey is over, the person has answered, or is gone. */
    @Transactional
    Optional<Letter> write(UUID id, boolean reminder) {
        return waiting(id).map(invitation -> letter(invitation, reminder));
    }

    /** The address, which the outbox does not hold. */
    @Transactional
    Optional<String> recipient(UUID id) {
        return waiting(id).map(invitation -> invitation.email);
    }

    private Optional<Invitation> waiting(UUID id) {
        return Invitation.<Invitation>findByIdOptional(id)
                .filter(each -> each.email != null && !each.answered && !each.returned && !each.declined)
                .filter(each -> rules.mayAnswer(each.invitationList.survey));
    }

    private Letter letter(Invitation invitation, boolean reminder) {
        Survey survey = invitation.invitationList.survey;
        InvitationText text = links.text(survey, invitation);
        InvitationMessages says = text.says();
        String body = String.join(
                "\n\n",
                text.hello(),
                text.words(reminder),
                says.link() + "\n" + links.address(survey, invitation),
                String.join("\n\n", text.terms()),
                says.remindersAtMost(config.reminders()),
                says.stop() + "\n" + links.stop(survey, invitation),
                survey.contract.name);
        return Letter.plain(reminder ? says.reminderSubject(text.title()) : says.subject(text.title()), body + "\n");
    }
}
