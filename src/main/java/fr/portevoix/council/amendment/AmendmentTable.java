package fr.portevoix.council.amendment;

import fr.portevoix.action.meeting.Body;
import fr.portevoix.council.Member;
import fr.portevoix.council.TableEntry;
import fr.portevoix.council.TableSource;
import fr.portevoix.council.reading.Deliberation;
import fr.portevoix.council.reading.Opening;
import fr.portevoix.shared.web.Page;
import fr.portevoix.shared.web.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Puts on a member's table what others ask for and they have not looked at, and their own that no longer applies. */
@ApplicationScoped
class AmendmentTable implements TableSource {
    @Inject
    Page page;

    @Inject
    Clock clock;

    @Override
    public List<TableEntry> of(Body body, Member member) {
        LocalDate today = LocalDate.now(clock);
        AmendmentMessages say = Sentences.in(AmendmentMessages.class, page.getLanguage());
        List<TableEntry> entries = new ArrayList<>();
        for (Deliberation deliberation : Deliberation.of(body)) {
            Opening opening = deliberation.current(today).orElse(null);
            if (opening == null || !opening.isOpen(today)) {
                continue;
            }
            List<Standing> all = Standings.of(deliberation, opening, member).all();
            int waiting = (int) all.stream()
                    .filter(one -> one.group() == Standing.Group.OPEN && !one.mine() && !one.supported())
                    .count();
            if (waiting > 0) {
                entries.add(new TableEntry(
                        say.tableGroup(),
                        deliberation.title,
                        say.tableOthers(waiting),
                        deliberation.address() + "/amendements",
                        opening.closesOn));
            }
            all.stream()
                    .filter(one -> one.mine() && one.isLost())
                    .forEach(one -> entries.add(new TableEntry(
                            say.tableGroup(),
                            say.number(one.amendment().number),
                            say.lost(one.amendment().opening.version.number),
                            one.amendment().address(),
                            null)));
        }
        if (!MyPart.of(member, today).isEmpty()) {
            entries.add(new TableEntry(
                    say.mine(),
                    say.tableMine(),
                    null,
                    "/" + body.contract.slug + "/conseil/" + body.slug + "/mes-contributions",
                    null));
        }
        return entries;
    }
}
