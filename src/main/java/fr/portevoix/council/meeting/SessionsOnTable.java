package fr.portevoix.council.meeting;

import fr.portevoix.action.meeting.Body;
import fr.portevoix.action.meeting.Meeting;
import fr.portevoix.council.Member;
import fr.portevoix.council.TableEntry;
import fr.portevoix.council.TableSource;
import fr.portevoix.shared.web.Page;
import fr.portevoix.shared.web.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The meetings a member is convened to, and the minutes they may read over, on their table. */
@ApplicationScoped
class SessionsOnTable implements TableSource {
    @Inject
    Page page;

    @Inject
    Clock clock;

    @Override
    public List<TableEntry> of(Body body, Member member) {
        SessionMessages says = Sentences.in(SessionMessages.class, page.getLanguage());
        LocalDate today = LocalDate.now(clock);
        List<TableEntry> entries = new ArrayList<>();
        List<Session> sessions = Session.list(
                "from Session s join fetch s.meeting m where m.body = ?1 and m.cancelled = false"
                        + " and (s.convenedOn is not null or s.sharedOn is not null) order by m.heldOn",
                body);
        for (Session session : sessions) {
            Meeting meeting = session.meeting;
            boolean coming = !meeting.heldOn.isBefore(today) && session.convenedOn != null;
            boolean toReadOver = session.sharedOn != null && session.adoptedOn == null;
            if (coming) {
                Coming answer = MemberPresence.of(meeting, member)
                        .map(presence -> presence.answer)
                        .orElse(null);
                entries.add(new TableEntry(
                        says.group(),
                        meeting.title,
                        answer == null
                                ? says.sayWhether()
                                : answer == Coming.YES ? says.youCome() : says.youDoNotCome(),
                        MeetingHere.page(meeting),
                        answer == null ? meeting.heldOn : null));
            } else if (toReadOver) {
                entries.add(new TableEntry(
                        says.group(),
                        meeting.title,
                        says.readDraft(),
                        MeetingHere.page(meeting) + "#compte-rendu",
                        null));
            }
        }
        return entries;
    }
}
