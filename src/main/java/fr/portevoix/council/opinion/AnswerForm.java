package fr.portevoix.council.opinion;

import fr.portevoix.action.meeting.Meeting;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.territory.Contract;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The committee's answer as it is typed, point by point.
 *
 * @param words to the whole of the opinion
 * @param meeting the address of the meeting that answered, or empty
 */
public record AnswerForm(List<Line> lines, String words, String meeting) {
    /** What is answered to one condition. */
    public record Line(OpinionCondition condition, Followed answer, String reason) {}

    static AnswerForm of(Opinion opinion, MultivaluedMap<String, String> fields) {
        List<Line> lines = opinion.conditions().stream()
                .map(condition -> new Line(
                        condition,
                        Arrays.stream(Followed.values())
                                .filter(each -> each.name().equals(fields.getFirst("suite-" + condition.position)))
                                .findFirst()
                                .orElse(condition.answer),
                        fields.containsKey("raison-" + condition.position)
                                ? text(fields.getFirst("raison-" + condition.position))
                                : condition.reason))
                .toList();
        return new AnswerForm(lines, text(fields.getFirst("reponse")), text(fields.getFirst("reunion")));
    }

    Errors errors(Contract contract) {
        Errors errors = Errors.none();
        for (Line line : lines) {
            int at = line.condition().position;
            if (line.answer() == null) {
                errors.add("suite-" + at, "Condition " + (at + 1) + "\u00a0: dites si elle est suivie.");
            }
            if (line.reason() == null
                    || line.reason().isEmpty()
                    || line.reason().length() > 4000) {
                errors.add(
                        "raison-" + at,
                        "Condition " + (at + 1) + "\u00a0: dites pourquoi, en 4\u202f000 caractères au plus.");
            }
        }
        if (lines.isEmpty() && words.isEmpty()) {
            errors.add("reponse", "Écrivez la réponse du comité.");
        }
        if (words.length() > 20_000) {
            errors.add("reponse", "Ce texte dépasse 20\u202f000 caractères.");
        }
        if (!meeting.isEmpty() && meeting(contract).isEmpty()) {
            errors.add("reunion", "Cette réunion n’existe pas.");
        }
        return errors;
    }

    Optional<Meeting> meeting(Contract contract) {
        return Meeting.at(contract, meeting);
    }

    /** To the whole, null for nothing. */
    String whole() {
        return words.isEmpty() ? null : words;
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").strip();
    }
}
