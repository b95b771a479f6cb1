package fr.portevoix.walk.observe;

import fr.portevoix.walk.Stop;
import fr.portevoix.walk.Walk;
import fr.portevoix.walk.WalkCriterion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps how a telephone rates a stop; what it rates anew replaces what it said before. */
@ApplicationScoped
public class KeepRatings {
    @Inject
    KeepObservation keepObservation;

    /** The ratings that a form told, by what they rate. */
    static Map<WalkCriterion, Integer> read(Walk walk, MultivaluedMap<String, String> fields) {
        Map<WalkCriterion, Integer> ratings = new LinkedHashMap<>();
        for (WalkCriterion criterion : WalkCriterion.of(walk)) {
            String rated = NoteForm.first(fields, "note-" + criterion.id);
            if (rated.matches("[1-" + StopRating.BEST + "]")) {
                ratings.put(criterion, Integer.valueOf(rated));
            }
        }
        return ratings;
    }

    /** Keeps these ratings, each of a criterion of the walk. */
    @Transactional
    void keep(Walk walk, Stop at, Map<WalkCriterion, Integer> ratings, String device) {
        // Locked: the same form sent twice at once is one row a criterion.
        Walk.findById(walk.id, LockModeType.PESSIMISTIC_WRITE);
        byte[] hash = keepObservation.device(walk, device);
        Stop stop = Stop.findById(at.id);
        ratings.forEach((criterion, rating) -> {
            StopRating.delete("stop = ?1 and criterion = ?2 and device = ?3", stop, criterion, hash);
            StopRating row = new StopRating();
            row.stop = stop;
            row.criterion = WalkCriterion.findById(criterion.id);
            row.device = hash;
            row.rating = rating;
            row.persist();
        });
    }
}
