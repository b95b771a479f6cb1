package fr.portevoix.council.meeting;

import fr.portevoix.account.BodyDoors;
import fr.portevoix.action.meeting.AgendaItem;
import fr.portevoix.action.meeting.Meeting;
import fr.portevoix.shared.mail.Letter;
import fr.portevoix.shared.mail.MailWriter;
import fr.portevoix.shared.time.InWords;
import fr.portevoix.shared.web.PublicUrl;
import fr.portevoix.shared.web.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The mail that convenes a member: when, where, on what, and where to say whether they come. */
@ApplicationScoped
class ConvocationLetter implements MailWriter {
    static final String KIND = "council-convocation";

    @Inject
    PublicUrl publicUrl;

    @Inject
    BodyDoors doors;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Letter> write(UUID subjectId, String language) {
        return MemberPresence.<MemberPresence>findByIdOptional(subjectId)
                .filter(presence -> !presence.meeting.cancelled)
                .map(presence -> letter(presence, Sentences.in(SessionMessages.class, language), language));
    }

    private Letter letter(MemberPresence presence, SessionMessages says, String language) {
        Meeting meeting = presence.meeting;
        StringBuilder agenda = new StringBuilder();
        List<AgendaItem> items = AgendaItem.of(meeting);
        for (int i = 0; i < items.size(); i++) {
            agenda.append(i + 1).append(". ").append(items.get(i).label).append("\n");
        }
        String note = Session.of(meeting).map(session -> session.note).orElse(null);
        return Letter.plain(
                says.mailSubject(meeting.body.name, InWords.day(meeting.heldOn, language)),
                says.mailText(
                        presence.member.label(),
                        meeting.title,
                        whenAndWhere(meeting, language),
                        agenda.isEmpty() ? says.mailNoAgenda() : agenda.toString(),
                        note == null ? "" : note + "\n\n",
                        door(presence, says),
                        publicUrl.of(MeetingHere.page(meeting))));
    }

    /** The way in without a password, while it is good. */
    private String door(MemberPresence presence, SessionMessages says) {
        return Optional.ofNullable(presence.link)
                .flatMap(doors::address)
                .map(address -> says.mailDoor(address, doors.hours()) + "\n\n")
                .orElse("");
    }

    static String whenAndWhere(Meeting meeting, String language) {
        StringBuilder told = new StringBuilder(InWords.day(meeting.heldOn, language));
        if (meeting.beginsAt != null) {
            told.append(", ").append(meeting.beginsAt);
            if (meeting.endsAt != null) {
                told.append("\u202f–\u202f").append(meeting.endsAt);
            }
        }
        for (String line : new String[] {meeting.place, meeting.access}) {
            if (line != null) {
                told.append("\n").append(line);
            }
        }
        return told.toString();
    }
}
