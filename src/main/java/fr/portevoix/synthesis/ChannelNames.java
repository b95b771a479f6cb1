package fr.portevoix.synthesis;

import fr.portevoix.contribution.Channel;
import fr.portevoix.contribution.ParticipationLevel;
import java.util.Locale;

/** How a note names channels and levels of participation. */
final class ChannelNames {
    private ChannelNames() {}

    /** A channel, as it stands inside a sentence. */
    static String of(Channel channel) {
        return switch (channel) {
            case ONLINE -> "en ligne";
            case PHONE -> "téléphone";
            case PAPER -> "papier";
            case FACE_TO_FACE -> "face à face";
            case WORKSHOP -> "atelier";
            case WALK -> "diagnostic en marchant";
            case INTERVIEW -> "entretien";
            case LETTER -> "courrier";
        };
    }

    /** A channel as another document writes it, in French where it is one of those that such documents use. */
    static String ofQuoted(String channel) {
        return switch (channel == null ? "" : channel.toLowerCase(Locale.ROOT)) {
            case "all" -> "tous canaux";
            case "online" -> of(Channel.ONLINE);
            case "phone" -> of(Channel.PHONE);
            case "paper" -> of(Channel.PAPER);
            case "workshop" -> of(Channel.WORKSHOP);
            case "walk" -> of(Channel.WALK);
            case "interview" -> of(Channel.INTERVIEW);
            case "letter" -> of(Channel.LETTER);
            case "youth" -> "enquête jeunes";
            case "seminar" -> "séminaire";
            case "copil" -> "COPIL";
            default -> channel == null ? "" : channel;
        };
    }

    /** A level of participation. */
    static String of(ParticipationLevel level) {
        return switch (level) {
            case INFORMATION -> "information";
            case CONSULTATION -> "consultation";
            case CONCERTATION -> "concertation";
            case CODECISION -> "codécision";
        };
    }
}
