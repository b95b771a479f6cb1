package fr.portevoix.proposal;

import fr.portevoix.contribution.Speaker;
import fr.portevoix.roadmap.Roadmap;
import fr.portevoix.roadmap.RoadmapNode;
import fr.portevoix.shared.media.PhotoFields;
import fr.portevoix.shared.media.Picture;
import fr.portevoix.shared.media.PictureRefused;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.Ground;
import fr.portevoix.territory.Quartier;
import fr.portevoix.territory.RoundedPoint;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What somebody typed to propose an action, as it was sent, so that the page can come back with it. */
public record ProposalForm(
        String key,
        String need,
        String idea,
        List<String> quartiers,
        String place,
        String at,
        String objective,
        String speaker,
        String photo) {
    /** The field of the form's key. */
    public static final String KEY = "cle";

    /** Stands among the quartiers for all of them. */
    public static final String EVERYWHERE = "tous";

    /** What the name of the photo's field begins with, which is all of it. */
    static final String PHOTO_PREFIX = "";

    /** Where the point on the map travels. */
    static final String AT = "lieu-at";

    private static final String PHOTO = "photo";
    private static final int LONGEST_PLACE = 200;

    /** A form that nobody has filled in yet. */
    public static ProposalForm empty(String key) {
        return new ProposalForm(key, "", "", List.of(), "", "", "", "", "");
    }

    /** The form as it was sent. */
    public static ProposalForm of(MultivaluedMap<String, String> fields) {
        return new ProposalForm(
                first(fields, KEY),
                words(fields, "besoin"),
                words(fields, "idee"),
                fields.getOrDefault("quartier", List.of()),
                words(fields, "lieu"),
                first(fields, AT),
                first(fields, "objectif"),
                first(fields, "voix"),
                first(fields, PHOTO));
    }

    private static String first(MultivaluedMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static String words(MultivaluedMap<String, String> fields, String name) {
        return first(fields, name).replace("\r\n", "\n").replace("\u0000", "");
    }

    /** The same with another key. */
    public ProposalForm withKey(String fresh) {
        return new ProposalForm(fresh, need, idea, quartiers, place, at, objective, speaker, photo);
    }

    /** Whether this quartier was ticked. */
    public boolean concerns(String slug) {
        return quartiers.contains(slug);
    }

    /** Everything that similar words are looked for by. */
    public String allWords() {
        return (need + "\n" + idea).strip();
    }

    /** What is wrong, field by field, in words of the reader's language. */
    Errors errors(Contract contract, ProposalMessages say, int mostWords) {
        Errors errors = Errors.none();
        if (need.length() > mostWords) {
            errors.add("besoin", say.errorLong(need.length(), mostWords));
        }
        if (idea.isEmpty()) {
            errors.add("idee", say.errorIdea());
        } else if (idea.length() > mostWords) {
            errors.add("idee", say.errorLong(idea.length(), mostWords));
        }
        if (quartiers.isEmpty() && !Quartier.of(contract).isEmpty()) {
            errors.add("quartier", say.errorQuartier());
        } else if (quartiers(contract).isEmpty() && !quartiers.isEmpty()) {
            errors.add("quartier", say.errorChoice());
        }
        if (place.length() > LONGEST_PLACE) {
            errors.add("lieu", say.errorLong(place.length(), LONGEST_PLACE));
        }
        if (!at.isEmpty()
                && point().filter(point -> !point.isFar(Ground.of(Quartier.of(contract))))
                        .isEmpty()) {
            errors.add(AT, say.errorPoint());
        }
        if (!objective.isEmpty() && node(contract).isEmpty()) {
            errors.add("objectif", say.errorChoice());
        }
        if (!speaker.isEmpty() && read().isEmpty()) {
            errors.add("voix", say.errorChoice());
        }
        if (!photo.isEmpty() && picture().isEmpty()) {
            errors.add("photo-photo", say.errorPhoto());
        }
        return errors;
    }

    /** The quartiers that were ticked; none where one of them is not the contract's. */
    List<Quartier> quartiers(Contract contract) {
        List<Quartier> all = Quartier.of(contract);
        if (quartiers.contains(EVERYWHERE)) {
            return all;
        }
        List<Quartier> ticked = all.stream()
                .filter(quartier -> quartiers.contains(quartier.slug))
                .toList();
        return ticked.size() == quartiers.stream().distinct().count() ? ticked : List.of();
    }

    /** The place on the map, as coarse as it is kept; empty where there is none that can be read. */
    Optional<RoundedPoint> point() {
        return RoundedPoint.read(at, RoundedPoint.COARSE);
    }

    /** The objective of the roadmap in force. */
    Optional<RoadmapNode> node(Contract contract) {
        return objective.isEmpty()
                ? Optional.empty()
                : Roadmap.current(contract).flatMap(roadmap -> RoadmapNode.at(roadmap, objective));
    }

    /** As whom the author speaks; a resident where nothing was chosen. */
    Speaker speaks() {
        return read().orElse(Speaker.RESIDENT);
    }

    private Optional<Speaker> read() {
        return Arrays.stream(Speaker.values())
                .filter(one -> one.name().equals(speaker))
                .findFirst();
    }

    /** The photo, made harmless; empty where there is none that can be read. */
    Optional<Picture> picture() {
        if (photo.isEmpty() || PhotoFields.isNone(photo)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Picture.read(photo));
        } catch (PictureRefused refused) {
            return Optional.empty();
        }
    }
}
