package fr.portevoix.walk.report;

import fr.portevoix.contribution.task.TaskWords;
import fr.portevoix.walk.follow.Followed;
import fr.portevoix.walk.observe.ObservationKind;
import java.util.stream.Collectors;

/** What the files of a report say in French of one thing. */
public final class ReportWords {
    private ReportWords() {}

    /** What people said there goes well, does not, or should be. */
    public static String heading(ObservationKind kind) {
        return switch (kind) {
            case GOOD -> "Ce qui va bien";
            case PROBLEM -> "Ce qui ne va pas";
            case IDEA -> "Des idées";
        };
    }

    /** Number, theme, and how often it was noted. */
    public static String label(Followed thing) {
        return "N°\u00a0" + thing.number()
                + (thing.head().theme == null ? "" : ", " + thing.head().theme.label)
                + (thing.group().size() > 1 ? ", notée " + thing.group().size() + " fois" : "");
    }

    /** Who was asked, or what it feeds. */
    public static String service(Followed thing) {
        if (thing.waiting() != null) {
            return thing.waiting().addressee.name;
        }
        if (thing.last() != null) {
            return thing.last().task().addressee.name;
        }
        if (thing.other() != null && thing.other().label != null) {
            return thing.other().label;
        }
        return thing.head().service == null ? "" : thing.head().service;
    }

    /** What was answered, all answers one after the other. */
    public static String answer(Followed thing) {
        return thing.answers().stream()
                .map(answer -> TaskWords.answer(answer.task(), "fr"))
                .collect(Collectors.joining(" "));
    }
}
