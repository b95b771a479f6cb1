package fr.portevoix.walk.debrief;

import fr.portevoix.account.Audit;
import fr.portevoix.walk.Walk;
import fr.portevoix.walk.observe.Observation;
import fr.portevoix.walk.observe.ObservationApart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Joins observations of one thing, takes them apart again, and keeps that two which look alike are two things.
 *
 * <p>Nothing moves: each keeps its words, its photos, its number and its way to those who noted it.
 */
@ApplicationScoped
public class JoinObservations {
    @Inject
    Audit audit;

    /** Lets the first stand for the second and for all that was joined to it; false where they are one thing already. */
    @Transactional
    public boolean join(Walk walk, int kept, int joined) {
        lock(walk);
        Optional<Observation> first = readable(walk, kept).map(JoinObservations::standing);
        Optional<Observation> second = readable(walk, joined).map(JoinObservations::standing);
        if (first.isEmpty() || second.isEmpty() || first.get().equals(second.get())) {
            return false;
        }
        second.get().joinedTo = first.get();
        audit.keep("walk.join", walk.contract.id, "walk", walk.id, kept + " " + joined);
        return true;
    }

    /** Lets it stand for itself again, with what was joined to it before; false where it does already. */
    @Transactional
    public boolean split(Walk walk, int number) {
        lock(walk);
        Optional<Observation> found = Observation.at(walk, number).filter(one -> one.joinedTo != null);
        found.ifPresent(one -> {
            one.joinedTo = null;
            audit.keep("walk.split", walk.contract.id, "walk", walk.id, String.valueOf(number));
        });
        return found.isPresent();
    }

    /** Keeps that these are two things: they are not proposed again. */
    @Transactional
    public void keepApart(Walk walk, int one, int other) {
        lock(walk);
        Optional<Observation> first = readable(walk, Math.min(one, other));
        Optional<Observation> second = readable(walk, Math.max(one, other));
        if (first.isPresent()
                && second.isPresent()
                && one != other
                && ObservationApart.count("one = ?1 and other = ?2", first.get(), second.get()) == 0) {
            ObservationApart apart = new ObservationApart();
            apart.one = first.get();
            apart.other = second.get();
            apart.persist();
            audit.keep("walk.apart", walk.contract.id, "walk", walk.id, one + " " + other);
        }
    }

    /** Two who press at once act one after the other: no ring, and nothing kept twice. */
    private static void lock(Walk walk) {
        Walk.findById(walk.id, LockModeType.PESSIMISTIC_WRITE);
    }

    private static Optional<Observation> readable(Walk walk, int number) {
        return Observation.at(walk, number).filter(one -> !one.contribution.isAside());
    }

    private static Observation standing(Observation one) {
        Observation at = one;
        while (at.joinedTo != null) {
            at = at.joinedTo;
        }
        return at;
    }
}
