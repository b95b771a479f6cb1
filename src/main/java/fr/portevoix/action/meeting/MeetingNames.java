package fr.portevoix.action.meeting;

import fr.portevoix.action.Outcome;
import io.quarkus.qute.TemplateExtension;

/** How the desk, which is in French, calls what meetings are made of. */
@TemplateExtension
final class MeetingNames {
    private MeetingNames() {}

    static String inWords(Outcome outcome) {
        return switch (outcome) {
            case ADOPTED -> "Adopté";
            case ADOPTED_WITH_CHANGES -> "Adopté avec des changements";
            case DEFERRED -> "Reporté";
            case REFUSED -> "Refusé";
        };
    }

    static String inWords(Presence presence) {
        return switch (presence) {
            case PRESENT -> "Présent";
            case REPRESENTED -> "Représenté";
            case EXCUSED -> "Excusé";
            case ABSENT -> "Absent";
        };
    }

    static String kindInWords(AgendaItem item) {
        return kindInWords(item.kind);
    }

    static String kindInWords(Decidables.Group group) {
        return kindInWords(group.kind());
    }

    private static String kindInWords(String kind) {
        return switch (kind) {
            case "sheet" -> "Fiche-action";
            case "objective" -> "Objectif";
            case "indicator" -> "Indicateur";
            case "note" -> "Note de synthèse";
            case "opinion" -> "Avis d’un conseil";
            case "review" -> "Bilan annuel d’une fiche";
            case "proposed-indicator" -> "Indicateur proposé par un conseil";
            default -> "Point libre";
        };
    }
}
