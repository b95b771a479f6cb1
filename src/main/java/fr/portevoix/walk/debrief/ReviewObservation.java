package fr.portevoix.walk.debrief;

import fr.portevoix.account.Audit;
import fr.portevoix.contribution.Contribution;
import fr.portevoix.contribution.ReadContribution;
import fr.portevoix.contribution.Reading;
import fr.portevoix.contribution.Visibility;
import fr.portevoix.territory.Contract;
import fr.portevoix.walk.Walk;
import fr.portevoix.walk.observe.Observation;
import fr.portevoix.walk.observe.ObservationPhoto;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Keeps what the group agrees about an observation, publishes it, withdraws it, or hands it to the referent. */
@ApplicationScoped
public class ReviewObservation {
    @Inject
    AgreeOnObservation agreeOnObservation;

    @Inject
    ReadContribution readContribution;

    @Inject
    Audit audit;

    /** Keeps what was agreed; whoever did so has read it. The theme's objective follows the theme. */
    @Transactional
    public void keep(Walk walk, Observation seen, ReviewForm form, UUID by) {
        Observation stored = Observation.findById(seen.id);
        Contribution said = stored.contribution;
        stored.kind = form.kind().orElseThrow();
        agreeOnObservation.lead(stored, form.theme(walk).orElse(null), by);
        stored.severity = form.severity();
        stored.stop = form.stop(walk).orElse(null);
        stored.service = form.service();
        said.nature = stored.kind.nature();
        said.sourcePart = stored.kind.part();
        said.maskedBody = form.words().equals(said.body) ? null : form.words();
        said.reading = said.reading == Reading.UNREAD ? Reading.READ : said.reading;
        audit.keep("walk.observation", walk.contract.id, "walk", walk.id, String.valueOf(stored.number));
    }

    /** Lets everybody read its words, and see these of its photos. */
    @Transactional
    public void publish(Walk walk, Observation seen, List<String> photos) {
        Observation stored = Observation.findById(seen.id);
        stored.contribution.visibility = Visibility.PUBLISHED;
        show(stored, photos);
        audit.keep("walk.publish", walk.contract.id, "walk", walk.id, String.valueOf(stored.number));
    }

    /** Keeps which photos may be seen: by its service now, by everybody once its words are published. */
    @Transactional
    public void show(Observation seen, List<String> photos) {
        ObservationPhoto.<ObservationPhoto>list("observation", seen)
                .forEach(photo -> photo.shown = photos.contains(photo.id.toString()));
    }

    /** Takes it out of everything that is public. */
    @Transactional
    void withdraw(Walk walk, Observation seen) {
        Observation stored = Observation.findById(seen.id);
        stored.contribution.visibility = Visibility.PRIVATE;
        audit.keep("walk.withdraw", walk.contract.id, "walk", walk.id, String.valueOf(stored.number));
    }

    /** Hands it to the referent: from now on nobody else reads it. */
    @Transactional
    void aside(Contract contract, Observation seen, UUID by) {
        ObservationPhoto.update("shown = false where observation = ?1", seen);
        readContribution.act(contract, seen.contribution.id, "aside", by);
    }

    /** Erases a photo for good. */
    @Transactional
    void erase(Walk walk, ObservationPhoto photo) {
        ObservationPhoto.delete("id", photo.id);
        audit.keep("walk.photo-erase", walk.contract.id, "walk", walk.id, String.valueOf(photo.observation.number));
    }
}
