package fr.portevoix.survey.invitation;

import fr.portevoix.shared.text.Wording;
import fr.portevoix.shared.web.Sentences;
import fr.portevoix.survey.Days;
import fr.portevoix.survey.Survey;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The sentences of one person's invitation, in their language. */
final class InvitationText {
    private final Survey survey;
    private final Invitation invitation;
    private final InvitationMessages says;
    private final String data;

    /**
     * The sentences for this person.
     *
     * @param data the address that says what is done with what people tell about themselves
     */
    InvitationText(Survey survey, Invitation invitation, String data) {
        this.data = data;
        this.survey = survey;
        this.invitation = invitation;
        this.says = Sentences.in(InvitationMessages.class, invitation.language);
    }

    InvitationMessages says() {
        return says;
    }

    String title() {
        return survey.title.in(invitation.language);
    }

    String hello() {
        return invitation.name == null ? says.helloNobody() : says.hello(invitation.name);
    }

    /** What the team wrote, or the usual words; never another language's. */
    String words(boolean reminder) {
        InvitationWords written = InvitationWords.of(survey);
        Wording own = reminder ? written.reminder : written.invitation;
        String mine = own.only(invitation.language);
        return mine.isEmpty() ? reminder ? says.usualReminder() : says.usual() : mine;
    }

    /** What holds for the link, and what becomes of the name. */
    List<String> terms() {
        return Stream.of(
                        says.once(),
                        survey.identified ? says.identified() : says.anonymous(),
                        survey.closesOn == null ? null : says.until(Days.in(invitation.language, survey.closesOn)),
                        says.free(),
                        says.data(data))
                .filter(Objects::nonNull)
                .toList();
    }
}
