package fr.portevoix.walk.blur;

import fr.portevoix.account.Audit;
import fr.portevoix.shared.media.Mask;
import fr.portevoix.shared.media.Picture;
import fr.portevoix.shared.media.PictureRefused;
import fr.portevoix.walk.Walk;
import fr.portevoix.walk.WalkRules;
import fr.portevoix.walk.observe.ObservationPhoto;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Blurs parts of a photo: the blurred picture takes its place everywhere, and what it was never comes back into it. */
@ApplicationScoped
public class BlurPhoto {
    @Inject
    WalkRules rules;

    @Inject
    Audit audit;

    /**
     * Blurs these cells.
     *
     * @param anew whether of the picture as it came, as long as it is kept, instead of what was blurred already
     */
    @Transactional
    public void blur(Walk walk, UUID id, Mask mask, boolean anew) throws PictureRefused {
        ObservationPhoto photo = ObservationPhoto.at(walk, id).orElseThrow();
        byte[] of = anew && photo.original != null ? photo.original : photo.image;
        photo.blur(Picture.blurred(of, mask), rules.today());
        audit.keep("walk.photo-blur", walk.contract.id, "walk", walk.id, String.valueOf(photo.observation.number));
    }

    /** Erases for good what a photo was before. */
    @Transactional
    public void forget(Walk walk, UUID id) {
        ObservationPhoto photo = ObservationPhoto.at(walk, id).orElseThrow();
        photo.original = null;
        audit.keep("walk.photo-original", walk.contract.id, "walk", walk.id, String.valueOf(photo.observation.number));
    }
}
