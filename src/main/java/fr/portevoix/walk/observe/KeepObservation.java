package fr.portevoix.walk.observe;

import fr.portevoix.contribution.Channel;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.Reading;
import fr.portevoix.contribution.Receipts;
import fr.portevoix.contribution.RecordContribution;
import fr.portevoix.contribution.Use;
import fr.portevoix.contribution.Visibility;
import fr.portevoix.shared.crypto.KeyedHash;
import fr.portevoix.shared.database.Crossing;
import fr.portevoix.shared.media.Picture;
import fr.portevoix.shared.web.Sentences;
import fr.portevoix.walk.KeepWalk;
import fr.portevoix.walk.Walk;
import fr.portevoix.walk.WalkMessages;
import fr.portevoix.walk.WalkRules;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps what is noted on a walk, each observation once, however often its key comes. */
@ApplicationScoped
public class KeepObservation {
    private static final int ATTEMPTS = 4;

    /** A hundred people with forty observations each do not fill it; whoever holds the code and a script stops there. */
    private static final int MOST = 5_000;

    @Inject
    KeyedHash keyedHash;

    @Inject
    RecordContribution recordContribution;

    @Inject
    KeepWalk keepWalk;

    @Inject
    Receipts receipts;

    @Inject
    WalkRules rules;

    /** What a telephone's own key is known by on this walk; the key itself is never stored. */
    byte[] device(Walk walk, String key) {
        return keyedHash.of("walk device", walk.id.toString(), key);
    }

    /** Keeps a form without errors under its key. */
    public Kept keep(Walk walk, NoteForm form, String device, String language) {
        // Outside the transaction: decoding images takes longer than storing everything.
        List<Picture> pictures = form.pictures();
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> once(walk, form, pictures, device, language));
            } catch (RuntimeException crossed) {
                if (attempt == ATTEMPTS || !Crossing.isCause(crossed)) {
                    throw crossed;
                }
            }
        }
    }

    private Kept once(Walk begun, NoteForm form, List<Picture> pictures, String device, String language) {
        // Locked: two who send at once get one number after the other.
        Walk walk = Walk.findById(begun.id, LockModeType.PESSIMISTIC_WRITE);
        byte[] key = keyedHash.of("walk observation", walk.id.toString(), form.key());
        byte[] words = keyedHash.of("walk words", parts(form, pictures));
        Optional<Observation> before = Observation.<Observation>find(
                        "from Observation o join fetch o.contribution c where c.contract = ?1 and c.entryKey = ?2",
                        walk.contract,
                        key)
                .firstResultOptional();
        if (before.isPresent()) {
            return Arrays.equals(before.get().contribution.words, words)
                    ? new Kept.As(before.get().number, true)
                    : new Kept.OtherWords();
        }
        if (walk.observationsTaken >= MOST) {
            return new Kept.Full();
        }
        Contribution said = said(walk, form, language);
        said.entryKey = key;
        said.words = words;
        recordContribution.record(said);
        Observation observation = new Observation();
        observation.walk = walk;
        observation.contribution = said;
        observation.number = ++walk.observationsTaken;
        observation.kind = ObservationKind.named(form.kind()).orElseThrow();
        observation.theme = form.theme(walk).orElse(null);
        observation.severity = observation.kind == ObservationKind.PROBLEM
                        && !form.severity().isEmpty()
                ? Integer.valueOf(form.severity())
                : null;
        observation.stop = form.stop(walk).orElse(null);
        observation.north = form.spot() == null ? null : form.spot().north();
        observation.east = form.spot() == null ? null : form.spot().east();
        observation.placeWords = form.place().isEmpty() ? null : form.place();
        observation.device = device(walk, device);
        observation.persist();
        for (int at = 0; at < pictures.size(); at++) {
            ObservationPhoto.of(observation, at + 1, pictures.get(at), rules.today())
                    .persist();
        }
        Observation.flush();
        return new Kept.As(observation.number, false);
    }

    /** What became of a photo that came by itself. */
    enum PhotoKept {
        KEPT,
        UNKNOWN,
        REFUSED
    }

    /** Keeps a photo of an observation that this telephone sent before, once under its place among three. */
    PhotoKept follow(Walk walk, String noteKey, String device, int position, String text) {
        Optional<Picture> picture = NoteForm.picture(text);
        if (picture.isEmpty()) {
            return PhotoKept.REFUSED;
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            Walk.findById(walk.id, LockModeType.PESSIMISTIC_WRITE);
            byte[] key = keyedHash.of("walk observation", walk.id.toString(), noteKey);
            Optional<Observation> of = Observation.<Observation>find(
                            "from Observation o join fetch o.contribution c where c.contract = ?1 and c.entryKey = ?2",
                            walk.contract,
                            key)
                    .firstResultOptional()
                    .filter(one -> Arrays.equals(one.device, device(walk, device)));
            of.filter(one -> ObservationPhoto.count("observation = ?1 and position = ?2", one, position) == 0)
                    .ifPresent(one -> ObservationPhoto.of(one, position, picture.get(), rules.today())
                            .persist());
            return of.isPresent() ? PhotoKept.KEPT : PhotoKept.UNKNOWN;
        });
    }

    private Contribution said(Walk walk, NoteForm form, String language) {
        Contribution said = new Contribution();
        said.consultation = walk.consultation;
        said.contract = walk.contract;
        said.channel = Channel.WALK;
        said.nature = ObservationKind.named(form.kind()).orElseThrow().nature();
        said.language = form.words().isEmpty() ? "fr" : language;
        said.body =
                form.words().isEmpty() ? Sentences.in(WalkMessages.class, "fr").photoAlone() : form.words();
        said.saidOn = walk.heldOn.isAfter(rules.today()) ? rules.today() : walk.heldOn;
        said.quartiers = new HashSet<>(form.quartiers(walk));
        said.sourceKind = Walk.KIND;
        said.sourceId = walk.id;
        said.sourcePart = ObservationKind.named(form.kind()).orElseThrow().part();
        said.receipt = receipts.hash(keepWalk.receipt(walk));
        if (form.someone()) {
            // Words about somebody are read by the referent alone, from the first moment.
            said.reading = Reading.ASIDE;
        }
        return said;
    }

    /** Takes back what this telephone noted, as long as nobody read it or made anything of it; tells whether it could. */
    @Transactional
    boolean takeBack(Walk walk, int number, String device) {
        Optional<Observation> found = Observation.at(walk, number)
                .filter(one -> one.device != null && Arrays.equals(one.device, device(walk, device)))
                .filter(one -> one.contribution.reading == Reading.UNREAD || one.contribution.isAside())
                .filter(one -> one.contribution.visibility == Visibility.PRIVATE)
                .filter(one -> Use.count("contribution", one.contribution) == 0);
        found.ifPresent(one -> Contribution.delete("id", one.contribution.id));
        return found.isPresent();
    }

    private static String[] parts(NoteForm form, List<Picture> pictures) {
        return new String[] {
            form.kind(),
            form.theme(),
            form.severity(),
            form.words(),
            form.stop(),
            form.spot() == null ? "" : form.spot().text(),
            form.quartier(),
            form.place(),
            String.valueOf(form.someone()),
            Stream.concat(Stream.of(""), pictures.stream().map(Picture::hash)).collect(Collectors.joining(" "))
        };
    }
}
