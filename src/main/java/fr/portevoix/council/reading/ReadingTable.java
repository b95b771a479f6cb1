package fr.portevoix.council.reading;

import fr.portevoix.action.meeting.Body;
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

/** Puts on a member's table the drafts that are open, and their own words whose passage changed. */
@ApplicationScoped
class ReadingTable implements TableSource {
    @Inject
    Page page;

    @Inject
    Clock clock;

    @Override
    public List<TableEntry> of(Body body, Member member) {
        LocalDate today = LocalDate.now(clock);
        ReadingMessages say = Sentences.in(ReadingMessages.class, page.getLanguage());
        List<TableEntry> entries = new ArrayList<>();
        for (Deliberation deliberation : Deliberation.of(body)) {
            Opening opening = deliberation.current(today).orElse(null);
            if (opening == null || !opening.isOpen(today)) {
                continue;
            }
            entries.add(new TableEntry(
                    say.toRead(),
                    deliberation.title,
                    say.versionNumber(opening.version.number),
                    deliberation.address(),
                    opening.closesOn));
            Follow follow = new Follow(opening);
            long changed = Comment.of(deliberation).stream()
                    .filter(comment -> comment.parent == null
                            && comment.isReadable()
                            && comment.member.equals(member)
                            && follow.place(comment) == null)
                    .count();
            if (changed > 0) {
                entries.add(new TableEntry(
                        say.toLookAt(),
                        deliberation.title,
                        say.changedCount(changed),
                        deliberation.address() + "#modifies",
                        null));
            }
        }
        return entries;
    }
}
