package fr.portevoix.council.meeting;

import fr.portevoix.action.meeting.AgendaItem;
import fr.portevoix.action.meeting.Decision;
import fr.portevoix.action.meeting.Meeting;
import fr.portevoix.action.meeting.MeetingMessages;
import fr.portevoix.contribution.FrenchNames;
import fr.portevoix.council.Council;
import io.quarkus.arc.All;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Drafts the minutes of a council's meeting from what happened: somebody reads them over, nobody writes them from nothing. */
@ApplicationScoped
class DraftMinutes {
    private static final String PARAGRAPH = "\n\n";

    @Inject
    @All
    List<MinutesSource> parts;

    /** The draft, as the minutes' plain text. */
    String of(Council council, Meeting meeting) {
        StringBuilder text = new StringBuilder("# ").append(meeting.title).append(PARAGRAPH);
        text.append(council.body.name)
                .append(", ")
                .append(ConvocationLetter.whenAndWhere(meeting, "fr").replace("\n", ", "))
                .append(".")
                .append(PARAGRAPH);
        text.append("## Présences").append(PARAGRAPH).append(presences(Roll.of(council, meeting)));
        int number = 0;
        for (AgendaItem item : AgendaItem.of(meeting)) {
            text.append("## ").append(++number).append(". ").append(item.label).append(PARAGRAPH);
            text.append(Decision.on(item).map(DraftMinutes::decided).orElse("[Ce qui a été dit.]"))
                    .append(PARAGRAPH);
        }
        for (MinutesSource part : parts) {
            for (MinutesSection section : part.of(meeting)) {
                text.append("## ").append(section.heading()).append(PARAGRAPH);
                text.append(String.join("\n", section.sentences())).append(PARAGRAPH);
            }
        }
        return text.toString().strip();
    }

    private static String presences(Roll roll) {
        if (roll.there().isEmpty()) {
            return "[Les présences ne sont pas encore notées.]" + PARAGRAPH;
        }
        StringBuilder text = new StringBuilder("Présents\u00a0: ")
                .append(roll.there().size())
                .append(", dont ")
                .append(roll.present())
                .append(" avec droit de vote, sur ")
                .append(roll.voters())
                .append(". Excusés\u00a0: ")
                .append(roll.excused())
                .append(".");
        if (roll.ruled()) {
            text.append(" Quorum\u00a0: ")
                    .append(roll.quorum())
                    .append(roll.isReached() ? ", atteint." : ", non atteint.");
        }
        Map<String, Long> colleges = roll.there().stream()
                .filter(line -> line.member().college != null)
                .collect(Collectors.groupingBy(line -> line.member().college, TreeMap::new, Collectors.counting()));
        if (!colleges.isEmpty()) {
            text.append("\nPar collège\u00a0: ")
                    .append(colleges.entrySet().stream()
                            .map(entry -> entry.getKey() + " " + entry.getValue())
                            .collect(Collectors.joining(", ")))
                    .append(".");
        }
        List<String> names = roll.there().stream()
                .filter(line -> line.member().named && line.member().name != null)
                .map(line -> line.member().name)
                .toList();
        if (!names.isEmpty()) {
            text.append("\nParmi eux, ont accepté d’être nommés\u00a0: ")
                    .append(String.join(", ", names))
                    .append(".");
        }
        return text.append(PARAGRAPH).toString();
    }

    private static String decided(Decision decision) {
        StringBuilder text = new StringBuilder("Décision\u00a0: ")
                .append(MessageBundles.get(MeetingMessages.class).outcome(decision.outcome));
        if (decision.deferredUntil != null) {
            text.append(" jusqu’au ").append(FrenchNames.french(decision.deferredUntil));
        }
        text.append(". ").append(decision.reason);
        if (decision.changes != null) {
            text.append("\nChangements\u00a0: ").append(decision.changes);
        }
        return text.toString();
    }
}
