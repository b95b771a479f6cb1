package fr.portevoix.contribution;

import fr.portevoix.shared.time.InWords;
import io.quarkus.qute.TemplateExtension;
import java.time.LocalDate;

/** How the desk, which is in French, calls what the code calls by its own names. */
@TemplateExtension
public final class FrenchNames {
    private FrenchNames() {}

    public static String french(Channel channel) {
        return switch (channel) {
            case ONLINE -> "En ligne";
            case PHONE -> "Téléphone";
            case PAPER -> "Papier";
            case FACE_TO_FACE -> "Face à face";
            case WORKSHOP -> "Atelier";
            case WALK -> "Diagnostic en marchant";
            case INTERVIEW -> "Entretien";
            case LETTER -> "Courrier";
        };
    }

    public static String french(Speaker speaker) {
        return switch (speaker) {
            case RESIDENT -> "Habitant";
            case ASSOCIATION -> "Association";
            case LANDLORD -> "Bailleur";
            case PUBLIC_SERVICE -> "Service public";
            case BUSINESS -> "Entreprise, commerce";
            case ELECTED -> "Élu";
        };
    }

    public static String french(Nature nature) {
        return switch (nature) {
            case NEED -> "Besoin";
            case ASSET -> "Atout";
            case HINDRANCE -> "Frein, difficulté";
            case IDEA -> "Idée";
        };
    }

    public static String french(Reading reading) {
        return switch (reading) {
            case UNREAD -> "À lire";
            case READ -> "Lu";
            case ASIDE -> "Avec le référent";
            case CLEARED -> "Rendu lisible par le référent";
        };
    }

    public static String french(ParticipationLevel level) {
        return switch (level) {
            case INFORMATION -> "Information";
            case CONSULTATION -> "Consultation";
            case CONCERTATION -> "Concertation";
            case CODECISION -> "Codécision";
        };
    }

    public static String french(LocalDate day) {
        return InWords.day(day);
    }
}
