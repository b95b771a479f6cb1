package fr.portevoix.walk.report;

import fr.portevoix.contribution.task.TaskPhoto;
import fr.portevoix.document.Illustration;
import fr.portevoix.walk.follow.Followed;
import fr.portevoix.walk.observe.ObservationPhoto;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** The photos of a report, one image at a time: before, and after where a service sent one. */
public final class ReportPhotos {
    private ReportPhotos() {}

    /** One photo that everybody may see: how its file is called, what it shows, and where its image is. */
    public record Photo(String file, String alt, UUID id, boolean after, int width, int height) {
        /** The image; null where it was erased a moment ago. */
        byte[] image() {
            if (after) {
                return TaskPhoto.<TaskPhoto>findByIdOptional(id)
                        .map(photo -> photo.image)
                        .orElse(null);
            }
            return ObservationPhoto.<ObservationPhoto>findByIdOptional(id)
                    .map(photo -> photo.image)
                    .orElse(null);
        }

        /** As a page for paper holds it. */
        public String address() {
            byte[] image = image();
            return image == null
                    ? ""
                    : "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(image);
        }
    }

    /** The photos of one thing. */
    public static List<Photo> of(Followed thing) {
        List<Photo> photos = new ArrayList<>();
        for (int at = 0; at < thing.before().size(); at++) {
            photos.add(new Photo(
                    thing.number() + "-avant-" + (at + 1) + ".jpg",
                    "Avant\u00a0: observation " + thing.number() + ", photo " + (at + 1),
                    thing.before().get(at).id(),
                    false,
                    thing.before().get(at).width(),
                    thing.before().get(at).height()));
        }
        int after = 0;
        for (Followed.Answered answer : thing.answers()) {
            if (answer.after() != null) {
                photos.add(new Photo(
                        thing.number() + "-apres-" + ++after + ".jpg",
                        answer.after().alt() == null
                                ? "Après\u00a0: photo envoyée par le service pour l’observation " + thing.number()
                                : "Après\u00a0: " + answer.after().alt(),
                        answer.after().id(),
                        true,
                        answer.after().width(),
                        answer.after().height()));
            }
        }
        return photos;
    }

    /** The same as a word processor takes them, two side by side at most. */
    static List<Illustration> illustrations(Followed thing) {
        List<Illustration.Image> images = new ArrayList<>();
        for (Photo photo : of(thing)) {
            byte[] image = photo.image();
            if (image != null) {
                images.add(new Illustration.Image(
                        image, Illustration.Format.JPEG, photo.width(), photo.height(), photo.alt()));
            }
        }
        List<Illustration> rows = new ArrayList<>();
        for (int from = 0; from < images.size(); from += 2) {
            List<Illustration.Image> row = images.subList(from, Math.min(images.size(), from + 2));
            rows.add(new Illustration(
                    row.size() == 2 ? row : List.of(small(row.get(0))),
                    String.join(" – ", row.stream().map(Illustration.Image::alt).toList())));
        }
        return rows;
    }

    /** Alone in its row, a photo is no larger than beside another. */
    private static Illustration.Image small(Illustration.Image image) {
        double scale = Math.min(1, 231.0 / image.width());
        return new Illustration.Image(
                image.bytes(),
                image.format(),
                (int) Math.max(1, image.width() * scale),
                (int) Math.max(1, image.height() * scale),
                image.alt());
    }
}
