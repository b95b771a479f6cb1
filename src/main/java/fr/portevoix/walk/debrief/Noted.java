package fr.portevoix.walk.debrief;

import fr.portevoix.contribution.Reading;
import fr.portevoix.shared.web.Languages;
import fr.portevoix.walk.Walk;
import fr.portevoix.walk.observe.Observation;
import fr.portevoix.walk.observe.ObservationPhoto;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An observation as the team reads it, with its photos; nothing of one that is with the referent. */
public record Noted(Observation one, List<ObservationPhoto.Brief> photos) {
    static List<Noted> of(Walk walk) {
        Map<UUID, List<ObservationPhoto.Brief>> photos = ObservationPhoto.of(walk);
        return Observation.of(walk).stream()
                .map(one -> new Noted(one, photos.getOrDefault(one.id, List.of())))
                .toList();
    }

    /** Whether its words are with the referent. */
    public boolean isAside() {
        return one.contribution.isAside();
    }

    /** Whether nobody of the team has read it. */
    public boolean isUnread() {
        return one.contribution.reading == Reading.UNREAD;
    }

    /** The words that the team reads. */
    public String words() {
        return one.contribution.readableWords();
    }

    /** Whether they are written from right to left. */
    public String direction() {
        return Languages.isRightToLeft(one.contribution.language) ? "rtl" : "ltr";
    }

    /** The photos that the team sees. */
    public List<ObservationPhoto.Brief> seen() {
        return isAside() ? List.of() : photos;
    }

    /** How bad it is, in words; empty where nobody said. */
    public String severity() {
        return one.severity == null
                ? ""
                : List.of("gênant", "grave", "dangereux").get(one.severity - 1);
    }
}
