package fr.portevoix.walk.observe;

import fr.portevoix.shared.media.PhotoFields;
import fr.portevoix.shared.media.Picture;
import fr.portevoix.shared.media.PictureRefused;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.territory.Quartier;
import fr.portevoix.walk.Stop;
import fr.portevoix.walk.Walk;
import fr.portevoix.walk.WalkMessages;
import fr.portevoix.walk.WalkTheme;
import fr.portevoix.walk.route.Route;
import fr.portevoix.walk.route.Spot;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An observation as it was sent, so that the page can come back with it. */
public record NoteForm(
        String key,
        String kind,
        String theme,
        String severity,
        String words,
        String stop,
        String at,
        String quartier,
        String place,
        List<String> photos,
        boolean someone) {
    /** What the name of a photo's field begins with. */
    static final String PHOTO = "image";

    /** Among the quartiers: none of them. */
    static final String ELSEWHERE = "elsewhere";

    /** Stands for a photo that is still on the device and follows by itself. */
    static final String LATER = "suit";

    static final int MOST_PHOTOS = 3;
    private static final int LONGEST = 4_000;
    private static final int LONGEST_PLACE = 200;

    /** A form that nobody has filled in yet, at the stop where the last observation was. */
    static NoteForm empty(String key, String stop) {
        return new NoteForm(key, "", "", "", "", stop, "", "", "", List.of("", "", ""), false);
    }

    /** The form as it was sent. */
    static NoteForm of(MultivaluedMap<String, String> fields) {
        List<String> photos = new ArrayList<>();
        for (int at = 1; at <= MOST_PHOTOS; at++) {
            photos.add(first(fields, PHOTO + at));
        }
        return new NoteForm(
                first(fields, "cle"),
                first(fields, "genre"),
                first(fields, "theme"),
                first(fields, "gravite"),
                first(fields, "mots"),
                first(fields, "arret"),
                first(fields, "lieu-at"),
                first(fields, "lieu"),
                first(fields, "lieu-other"),
                photos,
                "true".equals(first(fields, "personne")));
    }

    static String first(MultivaluedMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null
                ? ""
                : value.replace("\r\n", "\n").replace("\u0000", "").strip();
    }

    NoteForm withKey(String fresh) {
        return new NoteForm(fresh, kind, theme, severity, words, stop, at, quartier, place, photos, someone);
    }

    /** The text of a photo that came before, empty for none. */
    public String photo(int number) {
        String photo = photos.get(number - 1);
        return PhotoFields.isNone(photo) || photo.equals(LATER) ? "" : photo;
    }

    /** What is wrong, field by field, in words of the reader's language. */
    Errors errors(Walk walk, WalkMessages say) {
        Errors errors = Errors.none();
        if (kind().isEmpty() || ObservationKind.named(kind).isEmpty()) {
            errors.add("genre", say.errorKind());
        }
        if (words.length() > LONGEST) {
            errors.add("mots", say.errorLong(words.length(), LONGEST));
        } else if (words.isEmpty() && photos.stream().allMatch(String::isEmpty)) {
            errors.add("mots", say.errorWords());
        }
        if (!theme.isEmpty() && theme(walk).isEmpty()) {
            errors.add("theme", say.errorChoice());
        }
        if (!severity.isEmpty() && !severity.matches("[123]")) {
            errors.add("gravite", say.errorChoice());
        }
        if (!stop.isEmpty() && stop(walk).isEmpty()) {
            errors.add("arret", say.errorChoice());
        }
        if (!at.isEmpty()
                && (Spot.read(at).isEmpty() || Route.isFar(Spot.read(at).get(), walk.grounds()))) {
            errors.add("lieu-in", say.errorPlace());
        }
        if (!quartier.isEmpty() && !quartier.equals(ELSEWHERE) && chosen(walk).isEmpty()) {
            errors.add("lieu-in", say.errorChoice());
        }
        if (place.length() > LONGEST_PLACE) {
            errors.add("lieu-other", say.errorLong(place.length(), LONGEST_PLACE));
        }
        for (int photo = 0; photo < photos.size(); photo++) {
            boolean here = !photos.get(photo).isEmpty() && !photos.get(photo).equals(LATER);
            if (here && picture(photos.get(photo)).isEmpty()) {
                errors.add(
                        "photo-" + (photo + 1),
                        photos.get(photo).equals(PhotoFields.HEIC) ? say.photoHeic() : say.errorPhoto());
            }
        }
        return errors;
    }

    Optional<WalkTheme> theme(Walk walk) {
        return WalkTheme.of(walk).stream()
                .filter(each -> each.id.toString().equals(theme))
                .findFirst();
    }

    Optional<Stop> stop(Walk walk) {
        return Stop.of(walk).stream()
                .filter(each -> each.id.toString().equals(stop))
                .findFirst();
    }

    /** Where it is to ten metres, or null. */
    Spot spot() {
        return Spot.read(at).map(Spot::rounded).orElse(null);
    }

    private Optional<Quartier> chosen(Walk walk) {
        return Quartier.at(walk.contract, quartier);
    }

    /** The quartiers that it concerns: where it lies, else the one that was chosen, else those of the walk. */
    List<Quartier> quartiers(Walk walk) {
        Spot lies = spot() != null ? spot() : stop(walk).map(Stop::spot).orElse(null);
        if (lies != null) {
            List<Quartier> there = walk.grounds().stream()
                    .filter(ground -> ground.contains(lies.east(), lies.north()))
                    .map(ground -> ground.quartier())
                    .toList();
            if (!there.isEmpty()) {
                return there.subList(0, 1);
            }
        }
        return chosen(walk).map(List::of).orElseGet(walk::quartiersInOrder);
    }

    /** The photos, made harmless. */
    List<Picture> pictures() {
        return photos.stream()
                .filter(photo -> !photo.isEmpty() && !photo.equals(LATER))
                .flatMap(photo -> picture(photo).stream())
                .distinct()
                .toList();
    }

    /** The photo that travels as this text, made harmless; empty for what is none. */
    static Optional<Picture> picture(String text) {
        try {
            return PhotoFields.isNone(text) ? Optional.empty() : Optional.of(Picture.read(text));
        } catch (PictureRefused refused) {
            return Optional.empty();
        }
    }
}
